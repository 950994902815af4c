package org.thunderprism.eclipse.tests.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.help.Chapter;
import org.thunderprism.eclipse.help.Manual;
import org.thunderprism.eclipse.help.Page;
import org.thunderprism.eclipse.language.MarkdownHtml;

/** The manual's pages are found by name, by text and by link. */
class ManualTest {

    private final Manual manual = new Manual();

    @Test
    void thereIsAPageForConstructsAndForCodes() {
        List<Chapter> chapters = manual.chapters();
        assertThat(chapters).extracting(Chapter::title).containsExactly("The language", "Diagnostics");
        assertThat(chapters.get(0).pages()).extracting(Page::id).contains("language/state", "language/module");
        assertThat(chapters.get(1).pages()).extracting(Page::title).contains("TP1101: Unknown name");
        assertThat(manual.construct("../state")).isEmpty();
        assertThat(manual.diagnostic("TP0000")).isEmpty();
    }

    @Test
    void linksLeadToPages() {
        Page types = manual.construct("types").orElseThrow();
        assertThat(manual.linked(types, "enum.md")).map(Page::id).contains("language/enum");
        assertThat(manual.linked(types, "packet.md#messages")).map(Page::id).contains("language/packet");
        assertThat(manual.linked(types, "../diagnostics/TP1101.md"))
                .map(Page::id)
                .contains("diagnostics/TP1101");
        assertThat(manual.linked(types, "missing.md")).isEmpty();
        assertThat(MarkdownHtml.body("[more](enum.md) and [outside](https://semver.org)"))
                .contains("href=\"thunder-page:enum.md\"", "href=\"https://semver.org\"");
    }

    @Test
    void pagesAreFoundByWhatTheySay() {
        assertThat(manual.search("per_CPU")).extracting(Page::id).contains("language/state");
        assertThat(manual.search("no page says this")).isEmpty();
    }

    @Test
    void tablesAreTables() {
        assertThat(MarkdownHtml.body(manual.construct("state").orElseThrow().markdown()))
                .contains("<th>policy</th>");
    }
}
