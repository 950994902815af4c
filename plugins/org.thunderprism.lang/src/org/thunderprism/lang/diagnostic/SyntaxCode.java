package org.thunderprism.lang.diagnostic;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.prism.Severity;

/** What can be wrong with the text of a file before any name is looked up. */
public enum SyntaxCode implements DiagnosticCode {
    SYNTAX("TP1001", "Syntax error", "%s"),
    TOO_LARGE("TP1002", "File too large", "the file has %s %s, the limit is %s; split it and import the parts"),
    CONTROL_CHARACTER(
            "TP1003",
            "Control character",
            "the character U+%04X is not allowed in a program; save the file as plain text"),
    MALFORMED_UTF8(
            "TP1004", "Not UTF-8", "the byte 0x%02X at byte offset %s is not valid UTF-8; save the file as UTF-8"),
    TOO_DEEP("TP1005", "Nested too deeply", "this is nested more than %s levels deep; %s"),
    INTEGER_TOO_LARGE(
            "TP1006",
            "Integer too large",
            "the integer %s needs more than 64 bits; the largest is 18446744073709551615"),
    MALFORMED_LITERAL("TP1007", "Malformed literal", "'%s' is not %s; %s"),
    UNREADABLE("TP1008", "File cannot be read", "the file cannot be read: %s"),
    NOT_CLOSED("TP1009", "String or comment not closed", "this %s is never closed; add %s");

    private final String code;
    private final String title;
    private final String pattern;

    SyntaxCode(String code, String title, String pattern) {
        this.code = code;
        this.title = title;
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
