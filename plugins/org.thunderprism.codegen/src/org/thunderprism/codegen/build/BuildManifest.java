package org.thunderprism.codegen.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.thunderprism.model.prism.Artifact;
import org.thunderprism.model.prism.Attribute;
import org.thunderprism.model.prism.Build;
import org.thunderprism.model.prism.PrismFactory;
import org.thunderprism.model.prism.Target;

/**
 * {@code build.json}: a build as text.
 *
 * <pre>{@code
 * {
 *   "irHash": "9f86d0…",
 *   "targets": [ { "vertex": "bolt", "backend": "wasm" } ],
 *   "artifacts": [ { "vertex": "bolt", "kind": "wasm", "path": "bolt/guard.wasm", "sha256": "2c26b4…", "size": 412 } ],
 *   "metadata": { "program": "guard", "version": "1.2.0" }
 * }
 * }</pre>
 */
public final class BuildManifest {

    /** The file's name in the build folder. */
    public static final String FILE_NAME = "build.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private BuildManifest() {}

    /** The text of a build, in UTF-8. */
    public static byte[] write(Build build) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("irHash", build.getIrHash());
        ArrayNode targets = root.putArray("targets");
        for (Target target : build.getTargets()) {
            targets.addObject().put("vertex", target.getVertex()).put("backend", target.getBackend());
        }
        ArrayNode artifacts = root.putArray("artifacts");
        for (Artifact artifact : build.getArtifacts()) {
            artifacts
                    .addObject()
                    .put("vertex", artifact.getVertex())
                    .put("kind", artifact.getKind())
                    .put("path", artifact.getPath())
                    .put("sha256", artifact.getSha256())
                    .put("size", artifact.getSize());
        }
        ObjectNode metadata = root.putObject("metadata");
        for (Attribute attribute : build.getMetadata()) {
            metadata.put(attribute.getKey(), attribute.getValue());
        }
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        try {
            return (JSON.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The build that a text describes; empty when it is not the text of a build. */
    public static Optional<Build> read(byte[] text) {
        JsonNode root;
        try {
            root = JSON.readTree(new String(text, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!root.path("irHash").isTextual() || !root.path("artifacts").isArray()) {
            return Optional.empty();
        }
        Build build = PrismFactory.eINSTANCE.createBuild();
        build.setIrHash(root.get("irHash").textValue());
        for (JsonNode node : root.path("targets")) {
            Target target = PrismFactory.eINSTANCE.createTarget();
            target.setVertex(node.path("vertex").asText());
            target.setBackend(node.path("backend").asText());
            build.getTargets().add(target);
        }
        for (JsonNode node : root.path("artifacts")) {
            Artifact artifact = PrismFactory.eINSTANCE.createArtifact();
            artifact.setVertex(node.path("vertex").asText());
            artifact.setKind(node.path("kind").asText());
            artifact.setPath(node.path("path").asText());
            artifact.setSha256(node.path("sha256").asText());
            artifact.setSize(node.path("size").asLong());
            build.getArtifacts().add(artifact);
        }
        root.path("metadata")
                .properties()
                .forEach(entry -> build.getMetadata()
                        .add(attribute(entry.getKey(), entry.getValue().asText())));
        return Optional.of(build);
    }

    static Attribute attribute(String key, String value) {
        Attribute attribute = PrismFactory.eINSTANCE.createAttribute();
        attribute.setKey(key);
        attribute.setValue(value);
        return attribute;
    }
}
