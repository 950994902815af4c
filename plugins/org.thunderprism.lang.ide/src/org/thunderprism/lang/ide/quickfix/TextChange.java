package org.thunderprism.lang.ide.quickfix;

/**
 * Puts a text in the place of another.
 *
 * @param offset 0-based, in UTF-16 code units
 * @param length of what is replaced; 0 for an insertion
 */
public record TextChange(int offset, int length, String text) {

    static TextChange insert(int offset, String text) {
        return new TextChange(offset, 0, text);
    }

    static TextChange remove(int offset, int length) {
        return new TextChange(offset, length, "");
    }
}
