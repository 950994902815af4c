package org.thunderprism.lang.diagnostic;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with the text of a file before any name is looked up. */
public enum SyntaxCode implements DiagnosticCode {
    SYNTAX("TP1001", "Syntax error", "%s"),
    TOO_LARGE("TP1002", "File too large", "the file has more than %,d %s; keep large tables in CSV files"),
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

    private final DiagnosticDescriptor descriptor;

    SyntaxCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
