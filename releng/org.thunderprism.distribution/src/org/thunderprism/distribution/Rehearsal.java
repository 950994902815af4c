package org.thunderprism.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.thunderprism.cli.Application;
import org.thunderprism.cli.console.SystemConsole;

/**
 * Runs the usual commands once, in one process, so that the JVM can archive the classes they load: later starts map them instead
 * of parsing and verifying them again.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Rehearses on the program {@code arguments[0]}; what the commands say is of no interest here. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        String program = arguments[0];
        List<List<String>> commands = List.of(
                List.of("--help"),
                List.of("--version"),
                List.of("explain", "TP1001"),
                List.of("check", program),
                List.of("fmt", "--check", program),
                List.of("expand", program),
                List.of("ir", "--stage", "fuse", program));
        Application application = new Application(SystemConsole.open(Map.of()), System::nanoTime);
        for (List<String> command : commands) {
            application.run(command.toArray(String[]::new));
        }
        EditorRehearsal.run(Path.of(program));
    }
}
