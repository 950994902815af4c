package org.thunderprism.lang.ide.quickfix;

import java.util.List;

/**
 * A change that is offered.
 *
 * @param title what it does, as in: Convert with `as u8`
 * @param isPreferred whether it is what is meant nearly always
 * @param changes of the file; they do not overlap, and all count on the text as it is
 */
public record Fix(String title, FixKind kind, boolean isPreferred, List<TextChange> changes) {

    public Fix {
        changes = List.copyOf(changes);
    }

    static Fix preferred(String title, TextChange... changes) {
        return new Fix(title, FixKind.QUICK_FIX, true, List.of(changes));
    }

    static Fix of(String title, TextChange... changes) {
        return new Fix(title, FixKind.QUICK_FIX, false, List.of(changes));
    }
}
