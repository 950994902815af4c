package org.thunderprism.cli.command;

import java.util.Set;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.compiler.fuse.Passes;
import picocli.CommandLine.Option;

/** Which passes of the fuse phase run. */
final class PassArguments {

    @Option(
            names = "--without",
            paramLabel = "PASS",
            split = ",",
            description = "Leaves passes of the fuse phase out; thunder ir --print-passes lists them.")
    private Set<String> names = Set.of();

    /**
     * The names of the passes that are left out.
     *
     * @throws CommandFailure for a name that no pass has
     */
    Set<String> without() {
        for (String name : names) {
            if (!Passes.names().contains(name)) {
                throw CommandFailure.of(ExitCode.USAGE, CliCode.NO_SUCH_PASS, name, String.join(", ", Passes.names()));
            }
        }
        return names;
    }
}
