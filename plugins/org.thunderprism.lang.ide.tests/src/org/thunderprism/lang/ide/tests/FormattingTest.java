package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.format.Formatter;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.Edits;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;

class FormattingTest extends ServerTest {

    private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);
    private static final String HEAD = "program guard version \"1.0.0\" facet bolt\n\n";

    private String formatted(String text) {
        List<? extends TextEdit> edits =
                Editor.await(documents().formatting(new DocumentFormattingParams(show(text), OPTIONS)));
        return Edits.apply(text, List.copyOf(edits));
    }

    private void expectRangeFormatting(String marked, String expected) {
        MarkedRanges place = MarkedRanges.of(marked);
        List<? extends TextEdit> edits = Editor.await(documents()
                .rangeFormatting(new DocumentRangeFormattingParams(
                        show(place.text()), OPTIONS, place.ranges().get(0))));
        assertThat(Edits.apply(place.text(), List.copyOf(edits))).isEqualTo(expected);
    }

    private void expectOnTypeFormatting(String marked, String typed, String expected) {
        MarkedRanges place = MarkedRanges.of(marked);
        List<? extends TextEdit> edits = Editor.await(documents()
                .onTypeFormatting(
                        new DocumentOnTypeFormattingParams(show(place.text()), OPTIONS, place.position(), typed)));
        assertThat(Edits.apply(place.text(), List.copyOf(edits))).isEqualTo(expected);
    }

    @Test
    void theFileIsLaidOutAsTheTerminalDoes() {
        String untidy = HEAD + "const   A=1 // one\nmodule m{let x=A*2\n\n\n let y =[ 1,2 ]}\n";
        assertThat(formatted(untidy))
                .isNotEqualTo(untidy)
                .isEqualTo(Formatter.create().format(untidy));
        assertThat(formatted(formatted(untidy))).isEqualTo(formatted(untidy));
    }

    @Test
    void aTextWithSyntaxErrorsStaysAsItIs() {
        String broken = HEAD + "const   A = \n";
        assertThat(formatted(broken)).isEqualTo(broken);
    }

    @Test
    void aRangeIsLaidOutAlone() {
        expectRangeFormatting(
                HEAD + "const   A   =   1\n«const   B   =   2\n»const   C   =   3\n",
                HEAD + "const   A   =   1\nconst B = 2\nconst   C   =   3\n");
    }

    @Test
    void aNewLineIsIndented() {
        expectOnTypeFormatting(HEAD + "module m {\n¦", "\n", HEAD + "module m {\n  ");
        expectOnTypeFormatting(
                HEAD + "module m {\n  if a {\n¦\n  }\n}\n", "\n", HEAD + "module m {\n  if a {\n    \n  }\n}\n");
        expectOnTypeFormatting(HEAD + "const A = \"{\" // {\n¦", "\n", HEAD + "const A = \"{\" // {\n");
        expectOnTypeFormatting(HEAD + "/* {\n¦", "\n", HEAD + "/* {\n");
    }

    @Test
    void aClosingBraceLaysOutItsBlock() {
        expectOnTypeFormatting(
                HEAD + "const   A = 1\n\nmodule m {\nlet   x = A\n  }¦\n",
                "}",
                HEAD + "const   A = 1\n\nmodule m {\n  let x = A\n}\n");
        expectOnTypeFormatting(
                HEAD + "module m {\n  if a {\n    let x = \n    }¦\n",
                "}",
                HEAD + "module m {\n  if a {\n    let x = \n  }\n");
    }

    @Test
    void linesEndAsTheyDid() {
        String tidy = "const A = 1\r\nconst B = [1, 2]\r\n";
        assertThat(formatted(tidy)).isEqualTo(tidy);
        String untidy = HEAD.replace("\n", "\r\n") + "module m{let x=1\r\nlet y=2}\r\n";
        assertThat(formatted(untidy))
                .isEqualTo(Formatter.create().format(untidy).replace("\r", "").replace("\n", "\r\n"));
        assertThat(Editor.await(documents().formatting(new DocumentFormattingParams(show(tidy), OPTIONS))))
                .isEmpty();
    }
}
