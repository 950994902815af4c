package org.thunderprism.eclipse.language;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places in a document, as the workbench counts them (offsets) and as the protocol does (lines and columns from 0). */
public final class Positions {

    private Positions() {}

    /** A place that lies behind the document's end counts as its end. */
    public static Position position(IDocument document, int offset) {
        try {
            int inside = Math.max(0, Math.min(offset, document.getLength()));
            int line = document.getLineOfOffset(inside);
            return new Position(line, inside - document.getLineOffset(line));
        } catch (BadLocationException e) {
            throw new IllegalStateException("the document changed meanwhile", e);
        }
    }

    public static Range range(IDocument document, int offset, int length) {
        return new Range(position(document, offset), position(document, offset + length));
    }

    /** A line or column that the document does not have counts as the nearest that it has. */
    public static int offset(IDocument document, Position position) {
        try {
            if (position.getLine() >= document.getNumberOfLines()) {
                return document.getLength();
            }
            IRegion line = document.getLineInformation(Math.max(0, position.getLine()));
            return line.getOffset() + Math.max(0, Math.min(position.getCharacter(), line.getLength()));
        } catch (BadLocationException e) {
            return document.getLength();
        }
    }

    public static IRegion region(IDocument document, Range range) {
        int start = offset(document, range.getStart());
        return new Region(start, Math.max(0, offset(document, range.getEnd()) - start));
    }
}
