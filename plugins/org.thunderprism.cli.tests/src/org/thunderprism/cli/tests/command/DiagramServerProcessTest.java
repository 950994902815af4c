package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.cli.Main;

/** {@code thunder diagram} as editors start it: a process that a client talks to through its standard streams. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DiagramServerProcessTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "diagram")
                .redirectError(folder.resolve("log").toFile())
                .start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    private void send(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        OutputStream output = process.getOutputStream();
        output.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        output.write(bytes);
        output.flush();
    }

    private void process(String action) throws IOException {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"one\",\"action\":" + action
                + "}}");
    }

    private static JsonNode receive(DataInputStream input) throws IOException {
        int length = -1;
        while (true) {
            StringBuilder line = new StringBuilder();
            for (int sign = input.readUnsignedByte(); sign != '\n'; sign = input.readUnsignedByte()) {
                line.append((char) sign);
            }
            String header = line.toString().strip();
            if (header.isEmpty()) {
                return new ObjectMapper().readTree(input.readNBytes(length));
            }
            if (header.startsWith("Content-Length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
    }

    private static JsonNode awaitAction(DataInputStream input, String kind) throws IOException {
        while (true) {
            JsonNode action = receive(input).path("params").path("action");
            if (action.path("kind").asText().equals(kind)) {
                return action;
            }
        }
    }

    @Test
    void anEditorIsServed() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("lab.topology"), "topology lab\nvertex crown\nvertex bolt\n");
        DataInputStream input = new DataInputStream(process.getInputStream());
        send("""
            {"jsonrpc": "2.0", "id": 1, "method": "initialize",
             "params": {"applicationId": "test", "protocolVersion": "1.0.0"}}\
            """);
        JsonNode actions = receive(input).path("result").path("serverActions").path("topology");
        assertThat(actions.toString()).contains("thunder/text", "createEdge");
        send("""
            {"jsonrpc": "2.0", "id": 2, "method": "initializeClientSession",
             "params": {"clientSessionId": "one", "diagramType": "topology",
                        "clientActionKinds": ["setModel", "thunder/edit"]}}\
            """);
        process("""
            {"kind": "requestModel", "requestId": "open", "options": {"sourceUri": "%s"}}\
            """.formatted(file.toUri()));
        JsonNode model = awaitAction(input, "setModel").path("newRoot");
        assertThat(model.path("children")).hasSize(2);
        process("""
            {"kind": "createEdge", "isOperation": true, "elementTypeId": "edge:link",
             "sourceElementId": "vertices/crown", "targetElementId": "vertices/bolt"}\
            """);
        JsonNode changes = awaitAction(input, "thunder/edit").path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("offset").asInt()).isEqualTo(37);
        assertThat(changes.get(0).path("text").asText()).isEqualTo("\n\nedge crown -- bolt");

        process.getOutputStream().close();

        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("log")).content().doesNotContain("Exception", "ERROR");
    }
}
