package org.thunderprism.codegen.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.codegen.project.DependencyGraph;
import org.thunderprism.codegen.project.ProjectState;
import org.thunderprism.codegen.project.ProjectStateFile;

class ProjectStateFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ProjectState state = new ProjectState(
                DependencyGraph.EMPTY
                        .with("a.thunder", Set.of("b.thunder", "sub/m.json"))
                        .with("b.thunder", Set.of()),
                new TreeSet<>(List.of("c.thunder")));
        ProjectStateFile file = new ProjectStateFile(folder.resolve("new/state.json"));
        file.write(state);
        assertThat(file.read()).contains(state);

        file.delete();
        assertThat(file.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"inputs\": 1}", "{\"inputs\": {}", "{\"inputs\": {}, \"stale\": 2}"})
    void aBrokenFileIsNoState(String text) throws IOException {
        Path file = folder.resolve("state.json");
        Files.writeString(file, text);
        assertThat(new ProjectStateFile(file).read()).isEmpty();
    }
}
