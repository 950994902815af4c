package org.thunderprism.diagram.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.thunderprism.diagram.server.DiagramConnection;
import org.thunderprism.diagram.server.DiagramServer;

/**
 * A client and a host of a real server, in one: messages are JSON, the host's text is a string. Everything that the server says is taken
 * by the thread that asks, so that nothing depends on time.
 */
final class DiagramSession implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "test";

    /** What the server would wait for in vain. */
    private static final int PATIENCE_SECONDS = 120;

    private static final List<String> CLIENT_ACTIONS = List.of(
            "setModel",
            "updateModel",
            "setMarkers",
            "setEditMode",
            "status",
            "message",
            "elementSelected",
            "setDirtyState",
            "thunder/edit",
            "thunder/host");

    private final BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private final DiagramConnection connection;
    private final List<JsonNode> actions = new ArrayList<>();
    private int requests;
    private String text;
    private int version;
    private int edit;
    private boolean busy;
    private JsonNode model;
    private JsonNode markers = JSON.createArrayNode();

    private DiagramSession(String text) {
        this.text = text;
        connection = DiagramServer.open(message -> incoming.add(read(message)));
    }

    static DiagramSession open(String text) {
        return open(text, "prism");
    }

    static DiagramSession open(String text, String layout) {
        DiagramSession session = connected(text);
        session.load(layout);
        return session;
    }

    private void load(String layout) {
        send(
                "requestModel",
                Map.of(
                        "requestId",
                        "open",
                        "options",
                        Map.of(
                                "sourceUri",
                                "file:///lab/lab.topology",
                                "text",
                                text,
                                "version",
                                version,
                                "layout",
                                layout)));
        settle();
    }

    /** The client and its host have forgotten everything but a text. */
    void reload(String newText) {
        text = newText;
        version = 0;
        edit = 0;
        load("prism");
    }

    /** A client that has not opened a diagram yet. */
    static DiagramSession connected(String text) {
        DiagramSession session = new DiagramSession(text);
        session.call("initialize", Map.of("applicationId", "tests", "protocolVersion", "1.0.0"));
        session.begin(CLIENT);
        return session;
    }

    private void begin(String client) {
        call(
                "initializeClientSession",
                Map.of("clientSessionId", client, "diagramType", "topology", "clientActionKinds", CLIENT_ACTIONS));
    }

    /** The same client opens another diagram; it is shown when this returns. */
    void anotherOpens(String otherText) {
        begin("another");
        Map<String, Object> options = Map.of("sourceUri", "file:///lab/other.topology", "text", otherText);
        process("another", action("requestModel", Map.of("requestId", "another", "options", options)));
        JsonNode shown;
        do {
            shown = next().path("params");
        } while (!shown.path("action").path("responseId").asText().equals("another"));
        if (!shown.path("clientId").asText().equals("another")) {
            throw new AssertionError(shown.toString());
        }
    }

    // ---- what the user does in the diagram ----

    /** Sends an action, and waits until the server has done all that it asks for. */
    DiagramSession act(String kind, Map<String, ?> properties) {
        send(kind, properties);
        settle();
        return this;
    }

    /** Sends a request, and waits for the answer. */
    JsonNode ask(String kind, Map<String, ?> properties) {
        String id = "request" + ++requests;
        ObjectNode action = action(kind, properties);
        action.put("requestId", id);
        process(CLIENT, action);
        return take(id);
    }

    // ---- what the user does in the text ----

    /** Changes the host's text, and tells the server. */
    DiagramSession type(String newText) {
        text = newText;
        version++;
        tellText();
        settle();
        return this;
    }

    /** Changes the host's text; the server is told only later. */
    DiagramSession typeUnheard(String newText) {
        text = newText;
        version++;
        return this;
    }

    /** From now on the host does not come to the edits that it is asked for. */
    DiagramSession keepHostBusy() {
        busy = true;
        return this;
    }

    /** The host does what it was asked for. */
    DiagramSession letHostWork() {
        busy = false;
        actions.stream()
                .filter(action -> kind(action).equals("thunder/edit"))
                .filter(action -> action.get("edit").asInt() > edit)
                .toList()
                .forEach(this::apply);
        settle();
        return this;
    }

    private void apply(JsonNode action) {
        edit = action.get("edit").asInt();
        if (action.get("version").asText().equals(String.valueOf(version))) {
            StringBuilder changed = new StringBuilder();
            int end = 0;
            for (JsonNode change : action.get("changes")) {
                changed.append(text, end, change.get("offset").asInt())
                        .append(change.get("text").asText());
                end = change.get("offset").asInt() + change.get("length").asInt();
            }
            text = changed.append(text, end, text.length()).toString();
        }
        tellText();
    }

    private void tellText() {
        send("thunder/text", Map.of("text", text, "version", version, "edit", edit));
    }

    // ---- what is to be seen ----

    String text() {
        return text;
    }

    JsonNode model() {
        return model;
    }

    /** The shape with an id; null when there is none. */
    JsonNode shape(String id) {
        return find(model, id);
    }

    private static JsonNode find(JsonNode element, String id) {
        if (element.get("id").asText().equals(id)) {
            return element;
        }
        for (JsonNode child : element.path("children")) {
            JsonNode found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code 110,-240}: the upper left corner, in its container. */
    String corner(String id) {
        JsonNode position = shape(id).get("position");
        return position.get("x").asInt() + "," + position.get("y").asInt();
    }

    /** The texts of an element's labels. */
    List<String> labels(String id) {
        return list(shape(id).path("children")).stream()
                .filter(child -> child.has("text"))
                .map(child -> child.get("text").asText())
                .toList();
    }

    /** {@code TP1407 error vertices/host}, in the text's order. */
    List<String> markers() {
        return list(markers).stream()
                .map(marker -> marker.get("label").asText() + " "
                        + marker.get("kind").asText() + " "
                        + marker.get("elementId").asText())
                .toList();
    }

    /** What the server has told the user. */
    List<String> messages() {
        return told("message").stream()
                .map(action -> action.get("message").asText())
                .toList();
    }

    /** All actions of a kind that the server has sent since the diagram was opened. */
    List<JsonNode> told(String kind) {
        return actions.stream().filter(action -> kind(action).equals(kind)).toList();
    }

    JsonNode lastTold(String kind) {
        return told(kind).getLast();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    // ---- the protocol ----

    private void send(String kind, Map<String, ?> properties) {
        process(CLIENT, action(kind, properties));
    }

    private static ObjectNode action(String kind, Map<String, ?> properties) {
        ObjectNode action = JSON.createObjectNode().put("kind", kind);
        properties.forEach((name, value) -> action.set(name, JSON.valueToTree(value)));
        return action;
    }

    private void process(String client, ObjectNode action) {
        ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("method", "process");
        message.putObject("params").put("clientId", client).set("action", action);
        connection.receive(message.toString());
    }

    private void call(String method, Map<String, ?> parameters) {
        String id = "call" + ++requests;
        ObjectNode message =
                JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        connection.receive(message.toString());
        JsonNode answer = next();
        if (!answer.path("id").asText().equals(id) || answer.has("error")) {
            throw new AssertionError(answer.toString());
        }
    }

    /** Waits until the server has nothing more to say: it answers in the order in which it is asked. */
    private void settle() {
        int handled;
        do {
            handled = edit;
            ask("thunder/search", Map.of("query", ""));
        } while (handled != edit);
    }

    private JsonNode take(String response) {
        while (true) {
            JsonNode parameters = next().path("params");
            if (!parameters.path("clientId").asText().equals(CLIENT)) {
                continue;
            }
            JsonNode action = parameters.path("action");
            note(action);
            if (action.path("responseId").asText().equals(response)) {
                return action;
            }
        }
    }

    private void note(JsonNode action) {
        actions.add(action);
        switch (kind(action)) {
            case "setModel", "updateModel" -> model = action.get("newRoot");
            case "setMarkers" -> markers = action.get("markers");
            case "thunder/edit" -> {
                if (!busy) {
                    apply(action);
                }
            }
            default -> {
                // Kept for whoever asks for it.
            }
        }
    }

    private static String kind(JsonNode action) {
        return action.path("kind").asText();
    }

    private JsonNode next() {
        try {
            JsonNode message = incoming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("the server is silent; it has said " + actions);
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static JsonNode read(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
