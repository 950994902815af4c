package org.thunderprism.lang.ide.quickfix;

import org.eclipse.emf.ecore.EObject;

/** Whole lines of a text: statements and declarations that come, go, or move. */
final class Lines {

    private final String text;

    Lines(String text) {
        this.text = text;
    }

    /** The blanks that the line of an offset begins with. */
    String indentation(int offset) {
        int start = start(offset);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Where the line of an offset begins. */
    int start(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the next line begins; the end of the text in the last line. */
    int next(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** Writes a statement or declaration on a line of its own before an element. */
    TextChange before(EObject element, String inserted) {
        int start = Spans.start(element);
        return begins(start)
                ? TextChange.insert(start, inserted + "\n" + indentation(start))
                : TextChange.insert(start, inserted + " ");
    }

    /** Takes an element away, with its line if nothing else is on it; a comment behind it stays. */
    TextChange removed(EObject element) {
        return removed(Spans.start(element), Spans.end(element));
    }

    TextChange removed(int from, int to) {
        int end = to;
        while (end < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '\t' || text.charAt(end) == ';')) {
            end++;
        }
        boolean ends = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        if (begins(from) && ends) {
            return TextChange.remove(start(from), next(end) - start(from));
        }
        if (!ends) {
            return TextChange.remove(from, end - from);
        }
        int begin = from;
        while (begin > 0 && (text.charAt(begin - 1) == ' ' || text.charAt(begin - 1) == '\t')) {
            begin--;
        }
        return TextChange.remove(begin, to - begin);
    }

    /** Takes an entry of a list away, with the comma behind it, or else with the one before it. */
    TextChange removedEntry(int from, int to) {
        int behind = skipBlanks(to);
        if (behind < text.length() && text.charAt(behind) == ',') {
            int end = behind + 1;
            while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
                end++;
            }
            boolean whole = begins(from) && (end == text.length() || text.charAt(end) == '\n');
            return whole
                    ? TextChange.remove(start(from), next(end) - start(from))
                    : TextChange.remove(from, end - from);
        }
        int before = from;
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        boolean comma = before > 0 && text.charAt(before - 1) == ',';
        return comma ? TextChange.remove(before - 1, to - before + 1) : TextChange.remove(from, to - from);
    }

    private int skipBlanks(int offset) {
        int end = offset;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether only blanks stand before an offset in its line. */
    boolean begins(int offset) {
        return text.substring(start(offset), offset).isBlank();
    }
}
