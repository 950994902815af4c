package org.thunderprism.codegen.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.build.BuildManifest;
import org.thunderprism.codegen.history.PastBuild.LogLine;
import org.thunderprism.model.prism.Build;

/** Past builds as text. A build itself is written as {@code build.json} is. */
final class PastBuildJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUILD = "build";

    private PastBuildJson() {}

    static byte[] write(List<PastBuild> builds) throws IOException {
        ArrayNode root = JsonNodeFactory.instance.arrayNode();
        for (PastBuild past : builds) {
            ObjectNode node = root.addObject();
            node.put("source", past.source());
            node.put("time", past.time().toString());
            node.put("nanoseconds", past.duration().toNanos());
            if (past.build().isPresent()) {
                node.set(BUILD, JSON.readTree(BuildManifest.write(past.build().get())));
            }
            ArrayNode log = node.putArray("log");
            past.log().forEach(line -> write(line, log.addObject()));
        }
        return JSON.writeValueAsBytes(root);
    }

    private static void write(LogLine line, ObjectNode node) {
        node.put("severity", line.severity());
        node.put("code", line.code());
        node.put("message", line.message());
        node.put("file", line.file());
        node.put("line", line.line());
        node.put("column", line.column());
        node.put("offset", line.offset());
        node.put("length", line.length());
    }

    /** What a text tells; entries that this version does not understand are left out. */
    static List<PastBuild> read(byte[] text) throws IOException {
        List<PastBuild> builds = new ArrayList<>();
        for (JsonNode node : JSON.readTree(text)) {
            try {
                builds.add(read(node));
            } catch (DateTimeParseException anotherVersion) {
                // Old builds are a convenience: the others are still there.
            }
        }
        return builds;
    }

    private static PastBuild read(JsonNode node) throws IOException {
        Optional<Build> build =
                node.has(BUILD) ? BuildManifest.read(JSON.writeValueAsBytes(node.get(BUILD))) : Optional.empty();
        List<LogLine> log = new ArrayList<>();
        for (JsonNode line : node.path("log")) {
            log.add(new LogLine(
                    line.path("severity").asText(),
                    line.path("code").asText(),
                    line.path("message").asText(),
                    line.path("file").asText(),
                    line.path("line").asInt(),
                    line.path("column").asInt(),
                    line.path("offset").asInt(),
                    line.path("length").asInt()));
        }
        return new PastBuild(
                node.path("source").asText(),
                Instant.parse(node.path("time").asText()),
                Duration.ofNanos(node.path("nanoseconds").asLong()),
                build,
                log);
    }
}
