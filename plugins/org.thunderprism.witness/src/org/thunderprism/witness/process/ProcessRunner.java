package org.thunderprism.witness.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/**
 * Starts the programs that this product uses. Arguments go to the program as they are: there is no shell. Output beyond a
 * limit is read and thrown away, so that no program can fill the memory, and none runs longer than its timeout.
 *
 * @param timeout how long a program may run, or take for one answer
 * @param outputLimit bytes of standard output and of standard error that are kept
 */
public record ProcessRunner(Duration timeout, int outputLimit) {

    /** Enough for a compiler on a large program. */
    public static final ProcessRunner DEFAULT = new ProcessRunner(Duration.ofSeconds(120), 16 << 20);

    /** The program's path, when it is on the search path or is a path itself. */
    public static Optional<Path> find(String program) {
        String searched = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Arrays.stream(searched.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs a program to its end.
     *
     * @param command the program and its arguments
     * @param input what the program reads from its standard input
     * @throws WitnessException when the program cannot be started or runs too long; not when it fails
     */
    public ProcessResult run(List<String> command, byte[] input) throws WitnessException {
        Process process = launch(command);
        try {
            CompletableFuture<byte[]> output = collect(process.getInputStream(), outputLimit);
            CompletableFuture<byte[]> errors = collect(process.getErrorStream(), outputLimit);
            feed(process.getOutputStream(), input);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooSlow(command);
            }
            return new ProcessResult(process.exitValue(), output.join(), errors.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow(command);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts a program that answers requests until it is closed. */
    public RunningProcess start(List<String> command) throws WitnessException {
        Process process = launch(command);
        return new RunningProcess(command.get(0), process, collect(process.getErrorStream(), outputLimit), timeout);
    }

    private static Process launch(List<String> command) throws WitnessException {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.TOOL_FAILED, command.get(0), "none", e.getMessage());
        }
    }

    private WitnessException tooSlow(List<String> command) {
        return WitnessException.of(WitnessCode.TOOL_TIMEOUT, command.get(0), timeout.toSeconds());
    }

    /** Writes on a thread of its own: the program may write before it has read everything. */
    private static void feed(OutputStream stream, byte[] input) {
        Thread.startVirtualThread(() -> {
            try (stream) {
                stream.write(input);
            } catch (IOException e) {
                // The program does not want the rest; its exit status says whether that is right.
            }
        });
    }

    private static CompletableFuture<byte[]> collect(InputStream stream, int limit) {
        CompletableFuture<byte[]> collected = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            byte[] kept = new byte[0];
            try (stream) {
                kept = stream.readNBytes(limit);
                stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The program was stopped: what was read until then is what there is.
            } finally {
                collected.complete(kept);
            }
        });
        return collected;
    }
}
