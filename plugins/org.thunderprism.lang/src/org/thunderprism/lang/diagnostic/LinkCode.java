package org.thunderprism.lang.diagnostic;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with names and imports. */
public enum LinkCode implements DiagnosticCode {
    UNKNOWN_NAME("TP1101", "Unknown name", "there is no %s called '%s'%s"),
    UNKNOWN_TOPOLOGY("TP1102", "Unknown topology", "there is no topology called '%s'; known: %s"),
    UNKNOWN_VERTEX("TP1103", "Unknown vertex", "the topology '%s' has no vertex '%s'; it has %s"),
    AMBIGUOUS_NAME("TP1104", "Ambiguous name", "'%s' could be %s; %s"),
    IMPORT_NOT_FOUND("TP1105", "Import not found", "'%s' cannot be imported: %s"),
    IMPORT_NOT_ALLOWED(
            "TP1106",
            "Import not allowed",
            "'%s' cannot be imported: %s; write a path relative to this file that stays in the project folder"),
    IMPORT_OF_PROGRAM(
            "TP1107",
            "Import of a program",
            "'%s' is a program; only a library can be imported: move what both need to a file without a program"
                    + " header"),
    DUPLICATE_NAME("TP1108", "Duplicate name", "'%s' is declared twice (the other one: %s); rename one of them"),
    RESERVED_NAME("TP1109", "Reserved name", "'%s' is %s of the language; choose another name"),
    UNKNOWN_MEMBER("TP1110", "Unknown member", "%s has no member '%s'%s"),
    UNKNOWN_FACET("TP1111", "Unknown facet", "there is no facet called '%s'%s; known: %s"),
    NAMED_TWICE("TP1112", "Named twice", "'%s' is in this list already; remove it");

    private final DiagnosticDescriptor descriptor;

    LinkCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
