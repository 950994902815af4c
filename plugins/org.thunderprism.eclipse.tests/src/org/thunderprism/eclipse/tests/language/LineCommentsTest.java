package org.thunderprism.eclipse.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.language.LineComments;

class LineCommentsTest {

    @Test
    void linesBecomeCommentsAtTheSmallestIndentation() throws BadLocationException {
        assertThat(toggled("  a\n\n    b\n")).isEqualTo("  // a\n\n  //   b\n");
    }

    @Test
    void commentsBecomeLines() throws BadLocationException {
        assertThat(toggled("  // a\n  //b\n")).isEqualTo("  a\n  b\n");
    }

    @Test
    void mixedLinesAllBecomeComments() throws BadLocationException {
        assertThat(toggled("// a\nb\n")).isEqualTo("// // a\n// b\n");
    }

    private static String toggled(String text) throws BadLocationException {
        Document document = new Document(text);
        LineComments.toggle(document, 0, document.getNumberOfLines() - 2).apply(document);
        return document.get();
    }
}
