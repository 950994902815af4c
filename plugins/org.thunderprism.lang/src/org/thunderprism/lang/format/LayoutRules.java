package org.thunderprism.lang.format;

import org.eclipse.emf.ecore.EObject;

/** How the constructs of one language are laid out. */
public interface LayoutRules {

    /** Whether the brace at this position in the list of tokens is one of a pair that is spread over lines. */
    boolean isSpread(int index);

    /** The item that begins a line with its first token, which is at the offset; null when there is none. */
    EObject itemAt(int offset);

    /**
     * Blank lines that have to be there.
     *
     * @param left the last token before the item
     */
    int blankLines(Token left, EObject item);

    /** The blanks between two tokens of a line. */
    String space(Token left, Token right);
}
