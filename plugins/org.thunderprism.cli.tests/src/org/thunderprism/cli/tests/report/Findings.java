package org.thunderprism.cli.tests.report;

import java.util.List;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/** Diagnostics to report. */
final class Findings {

    /** A finding of each severity. */
    enum Code implements DiagnosticCode {
        WRONG("TP5006", Severity.ERROR),
        ODD("TP5007", Severity.WARNING),
        NOTABLE("TP9999", Severity.INFO);

        private final DiagnosticDescriptor descriptor;

        Code(String code, Severity severity) {
            this.descriptor = new DiagnosticDescriptor(code, severity, name(), "%s");
        }

        @Override
        public DiagnosticDescriptor descriptor() {
            return descriptor;
        }
    }

    private Findings() {}

    static List<Diagnostic> at(String file, int line, int column, int length) {
        return one(Code.WRONG, Origin.at(new SourceRange(file, line, column, 0, length)), "message");
    }

    static List<Diagnostic> expanded(String file) {
        Expansion outer = new Expansion("for i = 3", new SourceRange(file, 1, 1, 0, 3), null);
        Expansion inner = new Expansion("clamp(…)", new SourceRange(file, 2, 5, 10, 5), outer);
        return one(Code.ODD, new Origin(new SourceRange(file, 3, 9, 30, 2), inner), "inside");
    }

    static List<Diagnostic> nowhere() {
        return one(CliCode.UNKNOWN_CODE, null, "TP0");
    }

    static List<Diagnostic> one(DiagnosticCode code, Origin origin, Object... arguments) {
        Diagnostics diagnostics = new Diagnostics(Phase.VALIDATE);
        diagnostics.report(code, origin, arguments);
        return diagnostics.list();
    }
}
