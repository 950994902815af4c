package org.thunderprism.lang.table;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with the rows of a table. */
public enum TableCode implements DiagnosticCode {
    SIZE(
            "TP2022",
            "Table too large",
            "Table `%s` has %s entries, but holds at most %s. Raise its `size`, or split the table."),
    FILE("TP2023", "Table file cannot be read", "Cannot read the rows of `%s` from `%s`: %s."),
    CELL("TP2024", "Wrong cell in table file", "Column `%s`: %s. Correct the file."),
    PATTERN(
            "TP2025",
            "Pattern does not fit its key",
            "The pattern for key `%s` of table `%s` does not fit: the key is matched as %s, and is %s. Change the"
                    + " pattern or the key."),
    POINT(
            "TP2026",
            "Row is no point",
            "Table `%s` is fuzzy, so that each of its rows is a point: one value for every key. Write a value for each"
                    + " key.");

    private final DiagnosticDescriptor descriptor;

    TableCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
