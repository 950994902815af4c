package org.thunderprism.witness;

import java.util.List;
import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.prism.Diagnostic;

/** A runtime cannot do what it is asked for, for reasons that the user can mend. */
public final class WitnessException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** @param diagnostics what the user has to know; not empty */
    public WitnessException(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).getMessage());
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** A single finding without a place in a file. */
    public static WitnessException of(DiagnosticCode code, Object... arguments) {
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        diagnostics.report(code, null, arguments);
        return new WitnessException(diagnostics.list());
    }

    /** What the user has to know. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
