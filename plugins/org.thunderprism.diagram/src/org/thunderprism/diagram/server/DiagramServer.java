package org.thunderprism.diagram.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.protocol.GLSPClient;
import org.eclipse.glsp.server.protocol.GLSPServer;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** Serves diagrams of topologies to one client. */
public final class DiagramServer {

    /** Of GLSP's logging: what goes wrong is written to the standard error, line by line. */
    private static final String LOGGING = "log4j.provider";

    private DiagramServer() {}

    /**
     * Serves the client at the other end of two streams, until it has gone. Messages are framed as in the language server protocol. The
     * process is the diagram's alone.
     *
     * @return whether all went well
     */
    public static boolean serve(InputStream input, OutputStream output) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org.apache.logging.log4j.simple.internal.SimpleProvider");
        }
        Injector services = services();
        GLSPServer server = services.getInstance(GLSPServer.class);
        ExecutorService executor = Executors.newCachedThreadPool(DiagramServer::daemon);
        Launcher<GLSPClient> launcher = new Launcher.Builder<GLSPClient>()
                .setLocalService(server)
                .setRemoteInterface(GLSPClient.class)
                .setInput(input)
                .setOutput(output)
                .setExecutorService(executor)
                .configureGson(services.getInstance(ServerGsonConfigurator.class)::configureGsonBuilder)
                .create();
        server.connect(launcher.getRemoteProxy());
        try {
            launcher.startListening().get();
            return true;
        } catch (InterruptedException | ExecutionException | CancellationException over) {
            return false;
        } finally {
            server.shutdown();
            executor.shutdownNow();
        }
    }

    /**
     * Serves a client in the same process.
     *
     * @param toClient takes messages as JSON, on whatever thread they come
     */
    public static DiagramConnection open(Consumer<String> toClient) {
        Injector services = services();
        return new DiagramConnection(
                services.getInstance(GLSPServer.class), services.getInstance(ServerGsonConfigurator.class), toClient);
    }

    private static Injector services() {
        return Guice.createInjector(new TopologyServerModule());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "diagram protocol");
        thread.setDaemon(true);
        return thread;
    }
}
