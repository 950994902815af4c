package org.thunderprism.lang.ide.tests.client;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.thunderprism.lang.ide.server.ServerLauncher;

/** A client that writes what it likes, be it part of the protocol or not. */
public final class RawClient implements AutoCloseable {

    private final PipedOutputStream toServer;
    private final CompletableFuture<Integer> exitCode;
    private final StringBuilder received = new StringBuilder();

    private RawClient() throws IOException {
        PipedInputStream input = new PipedInputStream(1 << 16);
        toServer = new PipedOutputStream(input);
        PipedInputStream fromServer = new PipedInputStream(1 << 16);
        PipedOutputStream output = new PipedOutputStream(fromServer);
        exitCode = CompletableFuture.supplyAsync(() -> serve(input, output), RawClient::daemon);
        daemon(() -> collect(fromServer));
    }

    /** A client with a server of its own. */
    public static RawClient start() throws IOException {
        return new RawClient();
    }

    private static int serve(PipedInputStream input, PipedOutputStream output) {
        try (input;
                output) {
            return ServerLauncher.create().serve(input, output);
        } catch (IOException stopped) {
            return -1;
        }
    }

    private void collect(PipedInputStream fromServer) {
        byte[] buffer = new byte[1 << 12];
        try {
            for (int count = fromServer.read(buffer); count >= 0; count = fromServer.read(buffer)) {
                add(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException over) {
            // The server is gone.
        }
    }

    private synchronized void add(String text) {
        received.append(text);
        notifyAll();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw client");
        thread.setDaemon(true);
        thread.start();
    }

    /** A message as it goes over the wire. */
    public static byte[] message(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("Content-Length: " + bytes.length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    public void request(int id, String method, String parameters) throws IOException {
        body("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
    }

    /** Sends a message of any content. */
    public void body(String body) throws IOException {
        toServer.write(message(body));
        toServer.flush();
    }

    /** Sends any text. */
    public void send(String text) throws IOException {
        toServer.write(text.getBytes(StandardCharsets.UTF_8));
        toServer.flush();
    }

    /** The answer to a request, as text. */
    public synchronized String awaitResponse(int id) throws InterruptedException {
        String start = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",";
        long end = System.currentTimeMillis() + 30_000;
        while (received.indexOf(start) < 0 && System.currentTimeMillis() < end) {
            wait(1_000);
        }
        int from = received.indexOf(start);
        if (from < 0) {
            throw new AssertionError("no answer to " + id + " in: " + received);
        }
        int to = received.indexOf("Content-Length", from);
        return received.substring(from, to < 0 ? received.length() : to);
    }

    /** Closes the stream without a word. */
    public void hangUp() throws IOException {
        toServer.close();
    }

    /** Waits for the server to end. */
    public int exitCode() {
        try {
            return exitCode.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("the server goes on", failure);
        }
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }
}
