package org.thunderprism.cli.tests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thunderprism.cli.tests.command.Terminal;

/** What the README shows is what one gets. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern SESSION = Pattern.compile("(?ms)^\\$ \\./thunder (score [^\\n]*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void theSessionShowsWhatTheCommandWrites() throws IOException {
        Matcher session = SESSION.matcher(readme());
        assertThat(session.find()).isTrue();

        String[] arguments =
                session.group(1).replace("examples/", ROOT + "/examples/").split(" ");

        assertThat(Terminal.transcript(arguments)).isEqualTo(session.group(2));
    }

    @Test
    void thePictureIsOfTheExample() throws IOException {
        Path picture = ROOT.resolve("examples/traffic_guard/traffic_guard.svg");
        String drawn = Terminal.run("ir", ROOT + "/examples/traffic_guard/traffic_guard.thunder", "--format", "svg")
                .out();
        if (System.getProperty("transcripts.update") != null) {
            Files.writeString(picture, drawn);
        }

        assertThat(picture).hasContent(drawn);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        Matcher link = LINK.matcher(readme());
        while (link.find()) {
            assertThat(ROOT.resolve(link.group(1))).exists();
        }
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
