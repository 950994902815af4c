package org.thunderprism.lang.model.onnx;

import org.thunderprism.model.diagnostic.DiagnosticCode;

/** The file is no model that can be used. Ends the reading; the reader turns it into a diagnostic. */
final class MalformedOnnx extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient DiagnosticCode code;
    private final transient Object[] arguments;

    /** @param arguments of the code's message, after the file's name */
    MalformedOnnx(DiagnosticCode code, Object... arguments) {
        super(code.code(), null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    static MalformedOnnx notOnnx(String reason) {
        return new MalformedOnnx(OnnxCode.NOT_ONNX, reason);
    }

    /** @param reason why the node cannot be used, and what to do */
    static MalformedOnnx node(Node node, String reason) {
        return new MalformedOnnx(OnnxCode.NODE, Shown.name(node.title()), Shown.name(node.operator()), reason);
    }

    /** @param instead what would do in the operator's place, as a sentence without its full stop */
    static MalformedOnnx operator(Node node, String instead) {
        return new MalformedOnnx(OnnxCode.OPERATOR, Shown.name(node.operator()), Shown.name(node.title()), instead);
    }

    DiagnosticCode code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }
}
