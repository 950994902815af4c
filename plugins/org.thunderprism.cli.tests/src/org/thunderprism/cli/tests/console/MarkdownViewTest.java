package org.thunderprism.cli.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thunderprism.cli.console.MarkdownView;
import org.thunderprism.cli.console.Screen;

class MarkdownViewTest {

    private static final String PAGE = """
        # TP0000: A title

        A paragraph with `code`, *emphasis*,
        and **strength** that is long enough to be wrapped.

        - first
        - second,
          continued

        3. third

        ```thunder error=TP0000
        let x = 1

          let y = 2
        ```

        See [the page](https://example.org/page), or [this one](other.md).
        """;

    private final Recording recording = new Recording();

    @Test
    void plainTextKeepsTheMarksThatMatter() {
        Screen screen = recording.plain();
        new MarkdownView(new Screen(screen.writer(), false, false, 40)).show(PAGE);

        assertThat(recording.take()).isEqualTo("""
            TP0000: A title

            A paragraph with `code`, emphasis, and
            strength that is long enough to be
            wrapped.

            • first
            • second, continued

            3. third

                let x = 1

                  let y = 2

            See the page (https://example.org/page),
            or this one.
            """);
    }

    @Test
    void terminalsShowStyles() {
        new MarkdownView(recording.terminal(80)).show("# A title\n\nSome `code`.\n");

        assertThat(recording.take())
                .isEqualTo("\u001b[1mA\u001b[0m \u001b[1mtitle\u001b[0m\n\nSome \u001b[36mcode\u001b[0m.\n");
    }
}
