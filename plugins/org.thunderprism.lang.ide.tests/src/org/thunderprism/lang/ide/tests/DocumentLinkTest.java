package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;

class DocumentLinkTest extends ServerTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        import "library.thunder"
        import "missing.thunder"
        model m = pegasus "models/m.json" { fuzzy depth 2 calibrate "flows.csv" }
        table t(a: u8) -> u8 from "rows.csv"
        """;

    @Test
    void pathsLeadToTheFilesThatAreThere() {
        for (String name : List.of("library.thunder", "models/m.json", "flows.csv", "rows.csv")) {
            editor.write(name, "");
        }
        List<DocumentLink> links = Editor.await(documents().documentLink(new DocumentLinkParams(show(PROGRAM))));
        assertThat(links)
                .extracting(link -> text(PROGRAM, link.getRange()))
                .containsExactly("library.thunder", "models/m.json", "flows.csv", "rows.csv");
        assertThat(links)
                .extracting(DocumentLink::getTarget)
                .containsExactly(
                        editor.address("library.thunder"),
                        editor.address("models/m.json"),
                        editor.address("flows.csv"),
                        editor.address("rows.csv"));
    }

    @Test
    void aPathThatLeavesTheFolderLeadsNowhere() {
        assertThat(Editor.await(
                        documents().documentLink(new DocumentLinkParams(show("import \"../../etc/passwd\"\n")))))
                .isEmpty();
    }
}
