package org.thunderprism.lang.literal;

import org.eclipse.xtext.conversion.ValueConverterWithValueException;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** A literal that cannot be read; the syntax tree gets a stand-in, so that everything else is still checked. */
public final class LiteralException extends ValueConverterWithValueException {

    private static final long serialVersionUID = 1L;

    private final transient DiagnosticCode code;

    public LiteralException(DiagnosticCode code, INode node, Object standIn, Object... arguments) {
        super(code.message(arguments), node, standIn, null);
        this.code = code;
    }

    public DiagnosticCode code() {
        return code;
    }
}
