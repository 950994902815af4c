package org.thunderprism.compiler.expand.report;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.origin.Origin;

/** Reports what is wrong with the program. */
public final class Problems {

    private final Diagnostics diagnostics;

    public Problems(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports an error; the caller throws what it returns, which ends the statement. */
    public Refusal refuse(DiagnosticCode code, Origin origin, Object... arguments) {
        diagnostics.report(code, origin, arguments);
        return Refusal.ofStatement();
    }

    /** Reports something that expansion can go on after. */
    public void warn(ExpandCode code, Origin origin, Object... arguments) {
        diagnostics.report(code, origin, arguments);
    }
}
