package org.thunderprism.compiler.lower;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can keep a model from being lowered. Faults in the model's file have codes of their own. */
public enum LowerCode implements DiagnosticCode {
    UNSUPPORTED_FORMAT(
            "TP3001",
            "Model format not supported",
            "The model `%s` has the format `%s`, which cannot be lowered. Use: pegasus \"model.json\" or onnx"
                    + " \"model.onnx\"."),
    MODEL_CHANGED(
            "TP3002",
            "Model file changed",
            "The file of the model `%s` changed while the program was being compiled. Compile it again."),
    SAMPLES(
            "TP3003",
            "Model cannot be fitted to samples",
            "The model `%s` cannot be fitted to the samples in \"%s\": %s. Give it records on which the program calls"
                    + " the model."),
    BUDGET(
            "TP3004",
            "Model over its budget",
            "The tables of the model `%s` take at least %s bytes, but its budget is %s bytes. Raise the budget, or"
                    + " train a smaller network.");

    private final DiagnosticDescriptor descriptor;

    LowerCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
