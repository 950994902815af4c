package org.thunderprism.eclipse.language;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Names in a document. */
public final class Names {

    private Names() {}

    /** The name around or just before a place; empty at the place when there is none. */
    public static IRegion at(IDocument document, int offset) {
        try {
            int start = Math.min(offset, document.getLength());
            int end = start;
            while (start > 0 && isPart(document.getChar(start - 1))) {
                start--;
            }
            while (end < document.getLength() && isPart(document.getChar(end))) {
                end++;
            }
            return new Region(start, end - start);
        } catch (BadLocationException e) {
            return new Region(offset, 0);
        }
    }

    private static boolean isPart(char character) {
        return character == '_' || character < 128 && Character.isLetterOrDigit(character);
    }
}
