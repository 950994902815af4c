package org.thunderprism.diagram.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.diagram.build.BuildOverlay.Content;
import org.thunderprism.diagram.document.RefusedChange;

/**
 * Reads what a build and a placement say of a topology: {@code build.json}, which names the backends of each vertex, and what
 * {@code thunder place --format json} writes, which knows modules and the ways of their data.
 */
public final class BuildReader {

    private static final String BUILD = "build.json";
    private static final String PLACEMENT = "placement.json";
    private static final int MOST_BYTES = 16 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Content> vertices = new LinkedHashMap<>();
    private final Map<Set<String>, Long> bytes = new HashMap<>();

    private BuildReader() {}

    /**
     * Reads a build.
     *
     * @param address of {@code build.json} or the folder that it is in, where {@code placement.json} may be, too; null for none
     * @param placement the text of a placement; null for none
     * @throws RefusedChange when what is named cannot be read
     */
    public static BuildOverlay read(String address, String placement) {
        BuildReader reader = new BuildReader();
        if (address != null) {
            Path file = path(address);
            Path folder = Files.isDirectory(file) ? file : file.resolveSibling("");
            Path placed = folder.resolve(PLACEMENT);
            reader.add(content(Files.isDirectory(file) ? file.resolve(BUILD) : file), address);
            if (placement == null && Files.isRegularFile(placed)) {
                reader.add(content(placed), placed.getFileName().toString());
            }
        }
        if (placement != null) {
            reader.add(placement, "the placement");
        }
        return new BuildOverlay(reader.vertices, reader.bytes);
    }

    private static Path path(String address) {
        try {
            return Path.of(URI.create(address));
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            throw new RefusedChange("'" + address + "' is no file; name the folder of a build");
        }
    }

    private static String content(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new RefusedChange(file.getFileName() + " is too large for a build");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new RefusedChange(file.getFileName() + " cannot be read; build the program first");
        }
    }

    private void add(String text, String name) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new RefusedChange(name + " is no JSON; build the program again");
        }
        if (!root.path("targets").isArray() && !root.path("vertices").isArray()) {
            throw new RefusedChange(name + " is neither a build nor a placement");
        }
        root.path("targets")
                .forEach(target ->
                        at(target).backends().add(target.path("backend").asText()));
        root.path("vertices")
                .forEach(vertex -> vertex.path("modules")
                        .forEach(module -> at(vertex).modules().add(module.asText())));
        root.path("paths").forEach(this::addPath);
    }

    private Content at(JsonNode element) {
        return vertices.computeIfAbsent(
                element.path("vertex").asText(), vertex -> new Content(new ArrayList<>(), new ArrayList<>()));
    }

    private void addPath(JsonNode path) {
        List<String> way = new ArrayList<>();
        path.path("vertices").forEach(vertex -> way.add(vertex.asText()));
        for (int index = 1; index < way.size(); index++) {
            if (!way.get(index).equals(way.get(index - 1))) {
                bytes.merge(
                        Set.of(way.get(index - 1), way.get(index)),
                        path.path("bytes").asLong(),
                        Long::sum);
            }
        }
    }
}
