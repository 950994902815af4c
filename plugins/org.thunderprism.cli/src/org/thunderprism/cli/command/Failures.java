package org.thunderprism.cli.command;

import java.util.Set;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/** What a runtime's failure means for the process. */
final class Failures {

    /** The machine lacks something; the program is not to blame. */
    private static final Set<String> ENVIRONMENT = Set.of(
            WitnessCode.TOOL_MISSING.code(),
            WitnessCode.TOOL_TIMEOUT.code(),
            WitnessCode.NO_PERMISSION.code(),
            WitnessCode.FILES.code());

    private Failures() {}

    static CommandFailure of(WitnessException problem) {
        return new CommandFailure(problem.diagnostics(), exitCode(problem));
    }

    static int exitCode(WitnessException problem) {
        boolean environment = problem.diagnostics().stream().anyMatch(found -> ENVIRONMENT.contains(found.getCode()));
        return environment ? ExitCode.ENVIRONMENT : ExitCode.FINDINGS;
    }
}
