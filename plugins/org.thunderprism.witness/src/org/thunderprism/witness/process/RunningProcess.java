package org.thunderprism.witness.process;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/**
 * A program that answers requests on its standard input and output. A request is written as a whole before the answer is
 * read; numbers are little-endian.
 */
public final class RunningProcess implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** A larger answer to one request is a fault of the program. */
    private static final int LARGEST_PIECE = 1 << 30;

    private final String name;
    private final Process process;
    private final CompletableFuture<byte[]> errors;
    private final Duration timeout;
    private final InputStream input;
    private final OutputStream output;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchdog").factory());
    private ScheduledFuture<?> deadline;

    RunningProcess(String name, Process process, CompletableFuture<byte[]> errors, Duration timeout) {
        this.name = name;
        this.process = process;
        this.errors = errors;
        this.timeout = timeout;
        this.input = new BufferedInputStream(process.getInputStream(), BUFFER);
        this.output = process.getOutputStream();
    }

    /** Sends a request; from now on the timeout of its answer runs. */
    public void send(byte[] request) throws WitnessException {
        cancelDeadline();
        deadline = watchdog.schedule(process::destroyForcibly, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            output.write(request);
            output.flush();
        } catch (IOException e) {
            throw ended();
        }
    }

    /** Reads the next bytes of the answer. */
    public byte[] receive(int length) throws WitnessException {
        if (length < 0 || length > LARGEST_PIECE) {
            throw WitnessException.of(WitnessCode.TOOL_OUTPUT, name, "a length of " + length);
        }
        try {
            byte[] bytes = input.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return bytes;
        } catch (IOException e) {
            throw ended();
        }
    }

    /** Reads a 32-bit number of the answer. */
    public int receiveInt() throws WitnessException {
        return ByteBuffer.wrap(receive(Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    /** Says that the answer is complete. */
    public void answered() {
        cancelDeadline();
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    /** Why the program does not go on. */
    private WitnessException ended() {
        boolean late = isLate();
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String text = new String(errors.join(), StandardCharsets.UTF_8).strip();
        return late
                ? WitnessException.of(WitnessCode.TOOL_TIMEOUT, name, timeout.toSeconds())
                : WitnessException.of(WitnessCode.TOOL_FAILED, name, exitCode(), text.isEmpty() ? "no message" : text);
    }

    private String exitCode() {
        return process.isAlive() ? "none" : Integer.toString(process.exitValue());
    }

    /** Whether the program has ended by itself, and not well. */
    public boolean hasFailed() {
        return !process.isAlive() && process.exitValue() != 0 && !isLate();
    }

    private boolean isLate() {
        return deadline != null && deadline.isDone() && !deadline.isCancelled();
    }

    /** Everything that the program wrote to its standard error, once it has ended. */
    public String errorText() {
        return new String(errors.join(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        cancelDeadline();
        watchdog.shutdownNow();
        process.destroyForcibly();
    }
}
