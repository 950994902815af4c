package org.thunderprism.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;

/** Other programs that benchmarks call. */
final class Tools {

    private static final ProcessRunner RUNNER = new ProcessRunner(Duration.ofMinutes(20), 64 << 20);

    private Tools() {}

    /**
     * Runs a program that must succeed.
     *
     * @return what it wrote to the standard output
     */
    static String run(String... command) throws WitnessException {
        ProcessResult result = RUNNER.run(List.of(command), new byte[0]);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(
                    command[0] + " ended with " + result.exitCode() + ": " + result.errorText());
        }
        return new String(result.output(), StandardCharsets.UTF_8);
    }

    /** A peer's path. */
    static String peer(String name) {
        return Path.of("").resolve(Places.PEERS).resolve(name).toString();
    }
}
