package org.thunderprism.cli.command;

import java.util.List;
import org.thunderprism.cli.run.Runners;
import picocli.CommandLine.Option;

/** The runtime of every command that runs a program on one. */
final class RuntimeArgument {

    @Option(
            names = "--on",
            paramLabel = "RUNTIME",
            defaultValue = "interp",
            completionCandidates = RuntimeNames.class,
            description = "What to run it on: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when left out.")
    private String name;

    /**
     * Its name.
     *
     * @throws org.thunderprism.cli.report.CommandFailure when there is no such runtime
     */
    String require(Runners runners) {
        RuntimeNames.require(runners, List.of(name));
        return name;
    }
}
