package org.thunderprism.lang.model.pegasus;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with a Pegasus model file. */
public enum PegasusCode implements DiagnosticCode {
    UNREADABLE(
            "TP3101",
            "Model file cannot be read",
            "Cannot read the model file `%s`: %s. Check the path; it is relative to the file that declares the model."),
    TOO_LARGE(
            "TP3102",
            "Model over a limit",
            "The model is too large: %s is limited to %s. Train a smaller model, or split it into several."),
    NOT_JSON(
            "TP3103",
            "Model file is not JSON",
            "The model file is not valid JSON: %s. Export the model again as UTF-8 JSON (RFC 8259)."),
    MISSING(
            "TP3104",
            "Entry missing in model file",
            "`%s` is missing or empty in `%s`. Export the model again with it."),
    WRONG_KIND(
            "TP3105",
            "Entry of the wrong kind in model file",
            "`%s` must be %s, but is %s. Thresholds and tables are integers: quantise the model before exporting it."),
    OUT_OF_RANGE(
            "TP3106",
            "Integer out of range in model file",
            "`%s` must be between %s and %s, but is %s. Correct the entry or export the model again."),
    WRONG_LENGTH(
            "TP3107",
            "Array of the wrong length in model file",
            "`%s` has %s entries, but needs %s. Export the model again with complete trees."),
    NO_CHAIN(
            "TP3108",
            "Layers do not fit each other",
            "`%s` reads %s elements (block_size × blocks), but the layer before it yields %s. Change block_size or the"
                    + " number of blocks."),
    SUM_OVERFLOW(
            "TP3109",
            "Sums need more than 64 bits",
            "The sums of `%s` can leave the range of i64. Scale the tables down before exporting the model.");

    private final DiagnosticDescriptor descriptor;

    PegasusCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
