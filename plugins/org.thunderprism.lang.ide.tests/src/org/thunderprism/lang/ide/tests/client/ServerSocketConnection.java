package org.thunderprism.lang.ide.tests.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.thunderprism.lang.ide.server.ServerLauncher;

/**
 * A client's end of a socket, and the server of its own at the other end. The pipes of java.io would not do: who reads from one fails as
 * soon as the thread that wrote last has ended, as the server's threads do.
 *
 * @param exitCode what the server ends with; -1 when the connection broke
 */
record ServerSocketConnection(Socket socket, CompletableFuture<Integer> exitCode) {

    /** Starts a server and connects to it. */
    static ServerSocketConnection open() throws IOException {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        CompletableFuture<Integer> exitCode =
                CompletableFuture.supplyAsync(() -> serve(port), ServerSocketConnection::daemon);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Editor.await(port));
        socket.setTcpNoDelay(true);
        return new ServerSocketConnection(socket, exitCode);
    }

    private static int serve(CompletableFuture<Integer> port) {
        try {
            return ServerLauncher.create().serveAt(0, port::complete);
        } catch (IOException broken) {
            port.completeExceptionally(broken);
            return -1;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "server");
        thread.setDaemon(true);
        thread.start();
    }
}
