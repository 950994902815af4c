package org.thunderprism.cli.command;

import java.util.Iterator;
import java.util.List;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.run.Runners;

/** The names that {@code --on} takes, for help and completion. */
final class RuntimeNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Runners.all().names().iterator();
    }

    /** Refuses names that nothing has. */
    static void require(Runners runners, List<String> names) {
        for (String name : names) {
            if (!runners.names().contains(name)) {
                throw CommandFailure.of(
                        ExitCode.USAGE, CliCode.NO_SUCH_RUNTIME, name, String.join(", ", runners.names()));
            }
        }
    }
}
