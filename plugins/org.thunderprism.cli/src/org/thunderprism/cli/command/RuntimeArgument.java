package org.thunderprism.cli.command;

import java.util.List;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.run.RecordRunner;
import org.thunderprism.cli.run.Runners;
import picocli.CommandLine.Option;

/** The runtime of every command that runs a program on one. */
final class RuntimeArgument {

    @Option(
            names = "--on",
            paramLabel = "RUNTIME",
            defaultValue = "interp",
            completionCandidates = RuntimeNames.class,
            description = "What to run it on: ${COMPLETION-CANDIDATES}; else ${DEFAULT-VALUE}.")
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

    /** Says on which runtime the results were made, when it is not the real one. */
    static void tell(RecordRunner runner, Console console) {
        runner.remark().ifPresent(remark -> console.err().line("run on " + runner.name() + " (" + remark + ")"));
    }
}
