package org.thunderprism.codegen.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps a project's state between two runs of the front end. */
public final class ProjectStateFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INPUTS = "inputs";
    private static final String STALE = "stale";

    private final Path file;

    public ProjectStateFile(Path file) {
        this.file = file;
    }

    /** The state that was kept; empty when there is none, or none that this version understands. */
    public Optional<ProjectState> read() {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file));
        } catch (IOException absentOrBroken) {
            return Optional.empty();
        }
        if (!root.path(INPUTS).isObject() || !root.path(STALE).isArray()) {
            return Optional.empty();
        }
        SortedMap<String, SortedSet<String>> inputs = new TreeMap<>();
        root.get(INPUTS).properties().forEach(entry -> inputs.put(entry.getKey(), strings(entry.getValue())));
        return Optional.of(new ProjectState(new DependencyGraph(inputs), strings(root.get(STALE))));
    }

    public void write(ProjectState state) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode inputs = root.putObject(INPUTS);
        state.graph().inputs().forEach((source, files) -> fill(inputs.putArray(source), files));
        fill(root.putArray(STALE), state.stale());
        Files.createDirectories(file.getParent());
        Files.write(file, text(root).getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets the state. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String text(ObjectNode root) {
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(ArrayNode array, SortedSet<String> values) {
        values.forEach(array::add);
    }

    private static SortedSet<String> strings(JsonNode array) {
        SortedSet<String> values = new TreeSet<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }
}
