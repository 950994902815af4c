package org.thunderprism.lang.ide.server;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.thunderprism.lang.ide.ThunderDslIdeSetup;
import org.thunderprism.lang.ide.codelens.LastBuilds;
import org.thunderprism.lang.ide.program.GeneratedTexts;
import org.thunderprism.lang.ide.program.PlacementTargets;

/** Runs the language server for one client until it has gone. */
public final class ServerLauncher {

    private final Injector injector;

    private ServerLauncher(Injector injector) {
        this.injector = injector;
    }

    /**
     * With services of its own, for use outside Eclipse.
     *
     * @param generated writes what is generated from programs
     * @param targets tells what modules need, and which vertices can run them
     * @param builds knows what was built
     */
    public static ServerLauncher create(GeneratedTexts generated, PlacementTargets targets, LastBuilds builds) {
        Injector services = new ThunderDslIdeSetup().createInjectorAndDoEMFRegistration();
        return new ServerLauncher(services.createChildInjector(binder -> {
            binder.bind(GeneratedTexts.class).toInstance(generated);
            binder.bind(PlacementTargets.class).toInstance(targets);
            binder.bind(LastBuilds.class).toInstance(builds);
        }));
    }

    /** Without code generators. */
    public static ServerLauncher create() {
        return new ServerLauncher(new ThunderDslIdeSetup().createInjectorAndDoEMFRegistration());
    }

    /**
     * Serves the client at the other end of two streams.
     *
     * @return 0 if the client had asked the server to shut down before it left, else 1
     */
    public int serve(InputStream input, OutputStream output) {
        ThunderLanguageServer server = injector.getInstance(ThunderLanguageServer.class);
        ExecutorService executor = Executors.newCachedThreadPool(ServerLauncher::daemon);
        Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>()
                .setLocalService(server)
                .setRemoteInterface(LanguageClient.class)
                .setInput(input)
                .setOutput(output)
                .setExecutorService(executor)
                .setExceptionHandler(Failures::response)
                .create();
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        executor.execute(() -> {
            await(listening);
            server.end();
        });
        int exitCode = server.ended().join();
        // Not waited for: whoever reads from a stream that stays open reads for ever.
        executor.shutdownNow();
        return exitCode;
    }

    /**
     * Waits for one client at a port of this machine's loopback interface, and serves it.
     *
     * @param port to listen at; 0 for any that is free
     * @param listening is told the port before a client is waited for
     * @return as for {@link #serve}
     */
    public int serveAt(int port, IntConsumer listening) throws IOException {
        try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            listening.accept(door.getLocalPort());
            try (Socket client = door.accept()) {
                client.setTcpNoDelay(true);
                return serve(client.getInputStream(), client.getOutputStream());
            }
        }
    }

    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException | ExecutionException | java.util.concurrent.CancellationException over) {
            // However it ended, nothing more will come.
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "protocol");
        thread.setDaemon(true);
        return thread;
    }
}
