package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.cli.tests.command.Terminal.Outcome;

/** What {@code thunder build} writes. */
class BuildTest {

    private static final Path EXAMPLES = Path.of("../../examples");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"traffic_guard", "load_balancer", "heavy_hitter"})
    void theSameProgramGivesTheSameBytesAnywhere(String example) throws Exception {
        Map<String, String> here = build(EXAMPLES.resolve(example), example, folder.resolve("first"));
        Path copy = folder.resolve("some where else");
        copy(EXAMPLES.resolve(example), copy);

        assertThat(build(copy, example, folder.resolve("second")))
                .isEqualTo(here)
                .hasSizeGreaterThan(3);
    }

    @Test
    void theManifestListsEveryFileWithItsHashAndSize() throws Exception {
        Map<String, String> files = build(EXAMPLES.resolve("heavy_hitter"), "heavy_hitter", folder);
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("build.json").toFile());

        assertThat(manifest.at("/irHash").textValue()).matches("[0-9a-f]{64}");
        assertThat(manifest.at("/targets")).isNotEmpty();
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode artifact : manifest.at("/artifacts")) {
            String path = artifact.at("/path").textValue();
            assertThat(path).startsWith(artifact.at("/vertex").textValue() + "/");
            assertThat(folder.resolve(path)).hasSize(artifact.at("/size").longValue());
            listed.put(path, artifact.at("/sha256").textValue());
        }
        files.remove("build.json");
        assertThat(listed).isEqualTo(files);
    }

    @Test
    void nothingIsWrittenWhenThereAreErrors() {
        Path target = folder.resolve("build");

        Outcome outcome = Terminal.run("build", "cases/errors.thunder", "-o", target.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void timingsAreShownOnRequest() {
        Outcome outcome = Terminal.run(
                "build",
                "cases/small.thunder",
                "--backend",
                "wasm",
                "--timings",
                "-o",
                folder.resolve("b").toString());

        assertThat(outcome.err())
                .contains("validate", "expand", "lower", "fuse", "generate")
                .containsPattern(" [0-9]+\\.[0-9] ms");
    }

    /** @return the hash of each file, by its path */
    private static Map<String, String> build(Path example, String name, Path target) throws Exception {
        Outcome outcome =
                Terminal.run("build", example.resolve(name + ".thunder").toString(), "-o", target.toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(target.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
