package org.thunderprism.compiler.data;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with a data set. */
public enum DataCode implements DiagnosticCode {
    UNREADABLE("TP5001", "Data set cannot be read", "Cannot read the data set `%s`: %s."),
    NO_HEADER("TP5002", "Data set is empty", "The data set has no header line. Its first line must name the columns."),
    MISSING_COLUMN(
            "TP5003",
            "Column missing in data set",
            "The column `%s`, which %s, is missing; the columns are: %s. Add or rename a column."),
    DUPLICATE_COLUMN(
            "TP5004", "Column twice in data set", "The column `%s` appears twice. Remove or rename one of them."),
    NOT_AN_INTEGER(
            "TP5005",
            "Not an integer in data set",
            "The value `%s` of the column `%s` is not an integer. Write decimal digits, or hexadecimal ones after"
                    + " `0x`."),
    OUT_OF_RANGE(
            "TP5006",
            "Value out of range in data set",
            "The value %s of the column `%s` does not fit %s (%s to %s). Correct it, or declare a wider type."),
    WRONG_FIELD_COUNT(
            "TP5007",
            "Row of the wrong length in data set",
            "This row has %s values, but the header names %s columns."),
    TOO_LARGE("TP5008", "Data set over a limit", "%s of a data set is limited to %s."),
    NOT_CSV("TP5009", "Data set is not CSV", "The data set is not CSV in UTF-8 (RFC 4180): %s."),
    NO_ROWS("TP5010", "Data set without rows", "The data set has a header line but no rows: there is nothing to %s.");

    private final DiagnosticDescriptor descriptor;

    DataCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
