package org.thunderprism.eclipse.language;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;

/** Turns lines into comments and back. */
public final class LineComments {

    private static final String MARK = "//";

    private LineComments() {}

    /** When all lines are comments already they become text again, else all become comments. Blank lines stay as they are. */
    public static MultiTextEdit toggle(IDocument document, int firstLine, int lastLine) throws BadLocationException {
        boolean comments = true;
        int column = Integer.MAX_VALUE;
        for (int line = firstLine; line <= lastLine; line++) {
            String text = text(document, line);
            if (!text.isBlank()) {
                comments &= text.stripLeading().startsWith(MARK);
                column = Math.min(column, indentation(text));
            }
        }
        MultiTextEdit edit = new MultiTextEdit();
        for (int line = firstLine; line <= lastLine; line++) {
            String text = text(document, line);
            int start = document.getLineOffset(line);
            if (text.isBlank()) {
                continue;
            }
            if (comments) {
                int mark = indentation(text);
                int length = text.startsWith(MARK + " ", mark) ? MARK.length() + 1 : MARK.length();
                edit.addChild(new DeleteEdit(start + mark, length));
            } else {
                edit.addChild(new InsertEdit(start + column, MARK + " "));
            }
        }
        return edit;
    }

    private static int indentation(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static String text(IDocument document, int line) throws BadLocationException {
        IRegion region = document.getLineInformation(line);
        return document.get(region.getOffset(), region.getLength());
    }
}
