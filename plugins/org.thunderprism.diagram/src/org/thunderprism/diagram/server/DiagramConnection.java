package org.thunderprism.diagram.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.protocol.GLSPClient;
import org.eclipse.glsp.server.protocol.GLSPServer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;

/** A client in the same process: messages are JSON texts, without a port or a stream between. */
public final class DiagramConnection implements AutoCloseable {

    private final GLSPServer server;
    private final MessageJsonHandler json;
    private final RemoteEndpoint endpoint;

    DiagramConnection(GLSPServer server, ServerGsonConfigurator format, Consumer<String> toClient) {
        this.server = server;
        Map<String, JsonRpcMethod> methods =
                new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(GLSPClient.class));
        methods.putAll(ServiceEndpoints.getSupportedMethods(GLSPServer.class));
        json = new MessageJsonHandler(methods, format::configureGsonBuilder);
        endpoint = new RemoteEndpoint(
                message -> toClient.accept(json.serialize(message)), ServiceEndpoints.toEndpoint(server));
        json.setMethodProvider(endpoint);
        server.connect(ServiceEndpoints.toServiceObject(endpoint, GLSPClient.class));
    }

    /** Takes a message of the client, as JSON. */
    public void receive(String message) {
        endpoint.consume(json.parseMessage(message));
    }

    /** Ends all diagrams of the client. */
    @Override
    public void close() {
        server.shutdown();
    }
}
