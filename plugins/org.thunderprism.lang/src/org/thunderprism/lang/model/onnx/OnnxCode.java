package org.thunderprism.lang.model.onnx;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can be wrong with an ONNX file, beside what no model file may be. */
public enum OnnxCode implements DiagnosticCode {
    NOT_ONNX(
            "TP3111",
            "Model file is not ONNX",
            "The model file `%s` is not an ONNX model: %s. Export the model again as ONNX."),
    OPERATOR(
            "TP3112",
            "Operator not supported",
            "In the model file `%s`, the operator %s of the node `%s` is not supported. %s."),
    NODE("TP3113", "Node cannot be used", "In the model file `%s`, the node `%s` (%s) cannot be used: %s."),
    INPUT(
            "TP3114",
            "Model input cannot be used",
            "The model file `%s` cannot be used: %s. Export the model with one input of shape [rows, features]."),
    LIMIT(
            "TP3115",
            "ONNX model over a limit",
            "The model file `%s` is too large: %s is limited to %s. Train a smaller model, or split it into several.");

    private final DiagnosticDescriptor descriptor;

    OnnxCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
