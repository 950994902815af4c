package org.thunderprism.cli.command;

import java.util.List;
import java.util.Set;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/** What it means for the process that a tool or a runtime failed. */
final class Failures {

    /** The machine lacks something; the program is not to blame. */
    private static final Set<String> ENVIRONMENT = Set.of(
            WitnessCode.TOOL_MISSING.code(),
            WitnessCode.TOOL_TIMEOUT.code(),
            WitnessCode.NO_PERMISSION.code(),
            WitnessCode.FILES.code());

    private Failures() {}

    static CommandFailure of(WitnessException problem) {
        return of(problem.diagnostics());
    }

    static CommandFailure of(List<Diagnostic> diagnostics) {
        return new CommandFailure(diagnostics, exitCode(diagnostics));
    }

    static int exitCode(List<Diagnostic> diagnostics) {
        boolean environment = diagnostics.stream().anyMatch(found -> ENVIRONMENT.contains(found.getCode()));
        return environment ? ExitCode.ENVIRONMENT : ExitCode.FINDINGS;
    }
}
