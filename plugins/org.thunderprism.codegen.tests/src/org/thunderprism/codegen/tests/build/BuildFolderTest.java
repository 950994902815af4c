package org.thunderprism.codegen.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.build.BuildFolder;
import org.thunderprism.codegen.build.BuildManifest;
import org.thunderprism.model.prism.Artifact;
import org.thunderprism.model.prism.Build;
import org.thunderprism.model.prism.PrismFactory;
import org.thunderprism.model.prism.Target;

class BuildFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void aBuildIsWrittenAndReadBack() throws IOException {
        Path folder = temporary.resolve("new/folder");
        new BuildFolder(folder).write(build("bolt/a.c"), List.of(GeneratedFile.text("c", "bolt/a.c", "int a;\n")));

        assertThat(folder.resolve("bolt/a.c")).hasContent("int a;");
        assertThat(folder.resolve("build.json")).content().isEqualTo("""
            {
              "irHash": "abc",
              "targets": [
                {
                  "vertex": "bolt",
                  "backend": "ebpf"
                }
              ],
              "artifacts": [
                {
                  "vertex": "bolt",
                  "kind": "c",
                  "path": "bolt/a.c",
                  "sha256": "def",
                  "size": 7
                }
              ],
              "metadata": { }
            }
            """);
        Build read = new BuildFolder(folder).read().orElseThrow();
        assertThat(BuildManifest.write(read)).isEqualTo(BuildManifest.write(build("bolt/a.c")));
    }

    @Test
    void aNewBuildTakesThePlaceOfTheOldOne() throws IOException {
        BuildFolder folder = new BuildFolder(temporary);
        folder.write(build("bolt/old.c"), List.of(GeneratedFile.text("c", "bolt/old.c", "")));
        Files.writeString(temporary.resolve("bolt/mine.txt"), "mine");

        folder.write(build("vine/new.c"), List.of(GeneratedFile.text("c", "vine/new.c", "")));

        assertThat(temporary.resolve("bolt/old.c")).doesNotExist();
        assertThat(temporary.resolve("bolt/mine.txt")).exists();
        assertThat(temporary.resolve("vine/new.c")).exists();
    }

    @Test
    void cleaningRemovesTheBuildAndNothingElse() throws IOException {
        Path folder = temporary.resolve("build");
        new BuildFolder(folder).write(build("bolt/a.c"), List.of(GeneratedFile.text("c", "bolt/a.c", "")));

        assertThat(new BuildFolder(folder).clean()).isEqualTo(2);
        assertThat(folder).doesNotExist();
        assertThat(new BuildFolder(folder).clean()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../mine.txt", "bolt/../../mine.txt", "link/mine.txt", "\u0000", "", ".", "bolt"})
    void pathsThatLeadElsewhereAreLeftAlone(String path) throws IOException {
        Path mine = Files.writeString(temporary.resolve("mine.txt"), "mine");
        Path folder = Files.createDirectories(temporary.resolve("build"));
        Files.createDirectories(folder.resolve("bolt"));
        Files.writeString(folder.resolve("bolt/kept.txt"), "kept");
        Files.createSymbolicLink(folder.resolve("link"), temporary);
        Files.write(folder.resolve("build.json"), BuildManifest.write(build(path)));

        assertThat(new BuildFolder(folder).clean()).isEqualTo(1);
        assertThat(mine).exists();
        assertThat(folder.resolve("bolt/kept.txt")).exists();
        assertThat(folder.resolve("link")).exists();
    }

    @Test
    void absolutePathsAreLeftAlone() throws IOException {
        Path mine = Files.writeString(temporary.resolve("mine.txt"), "mine");
        Path folder = Files.createDirectories(temporary.resolve("build"));
        Files.write(folder.resolve("build.json"), BuildManifest.write(build(mine.toString())));

        new BuildFolder(folder).clean();

        assertThat(mine).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"irHash\": 7, \"artifacts\": []}", "{\"irHash\": \"a\"}", "\u0000"})
    void whatIsNoManifestIsNoBuild(String text) throws IOException {
        Files.writeString(temporary.resolve("build.json"), text);

        assertThat(new BuildFolder(temporary).read()).isEmpty();
        assertThat(new BuildFolder(temporary).clean()).isZero();
        assertThat(temporary.resolve("build.json")).exists();
    }

    private static Build build(String path) {
        Build build = PrismFactory.eINSTANCE.createBuild();
        build.setIrHash("abc");
        Target target = PrismFactory.eINSTANCE.createTarget();
        target.setVertex("bolt");
        target.setBackend("ebpf");
        build.getTargets().add(target);
        Artifact artifact = PrismFactory.eINSTANCE.createArtifact();
        artifact.setVertex("bolt");
        artifact.setKind("c");
        artifact.setPath(path);
        artifact.setSha256("def");
        artifact.setSize(7);
        build.getArtifacts().add(artifact);
        return build;
    }
}
