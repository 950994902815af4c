package org.thunderprism.lang.ide.tests.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client that writes what it likes, be it part of the protocol or not. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;
    private final CompletableFuture<Integer> exitCode;
    private final StringBuilder received = new StringBuilder();

    private RawClient() throws IOException {
        ServerSocketConnection connection = ServerSocketConnection.open();
        socket = connection.socket();
        exitCode = connection.exitCode();
        Thread collector = new Thread(this::collect, "raw client");
        collector.setDaemon(true);
        collector.start();
    }

    /** A client with a server of its own. */
    public static RawClient start() throws IOException {
        return new RawClient();
    }

    private void collect() {
        byte[] buffer = new byte[1 << 12];
        try (InputStream fromServer = socket.getInputStream()) {
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
        write(message(body));
    }

    /** Sends any text. */
    public void send(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
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

    /** Closes the connection without a word. */
    public void hangUp() throws IOException {
        socket.close();
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
