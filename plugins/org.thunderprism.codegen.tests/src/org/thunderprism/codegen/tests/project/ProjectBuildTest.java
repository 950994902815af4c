package org.thunderprism.codegen.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.build.Builder;
import org.thunderprism.codegen.project.ChangeSet;
import org.thunderprism.codegen.project.DependencyGraph;
import org.thunderprism.codegen.project.ProjectBuild;
import org.thunderprism.codegen.project.ProjectFolder;
import org.thunderprism.codegen.project.ProjectState;
import org.thunderprism.codegen.project.SourceBuild;
import org.thunderprism.codegen.project.SourceOutcome;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;

/** A project changes file by file, as a user changes it; what is built is counted. */
class ProjectBuildTest {

    private static final String LIBRARY = "const LIMIT = 10\n";
    private static final String USER = """
        program %s version "1.0.0" facet bolt
        import "%s"
        input Packet { length : u16 }
        module act role control {
          if length > LIMIT { drop }
        }
        """;
    private static final String LONER = """
        program loner version "1.0.0" facet bolt
        module act role control { pass }
        """;

    @TempDir
    private Path root;

    private final List<SourceOutcome> outcomes = new ArrayList<>();
    private ProjectState state = ProjectState.INITIAL;

    @Test
    void aFirstBuildBuildsEverySourceAndLibrariesHaveNoArtefacts() throws IOException {
        write("shared/limits.thunder", LIBRARY);
        write("guard.thunder", USER.formatted("guard", "shared/limits.thunder"));

        build(ChangeSet.changed(List.of("guard.thunder", "shared/limits.thunder", "notes.txt")));

        assertThat(builtSources()).containsExactly("guard.thunder", "shared/limits.thunder");
        assertThat(root.resolve("build/guard/build.json")).exists();
        assertThat(root.resolve("build/guard/bolt/guard.wasm")).exists();
        assertThat(root.resolve("build/shared")).doesNotExist();
        assertThat(state.graph().inputs().get("guard.thunder")).containsExactly("shared/limits.thunder");
    }

    @Test
    void aProgramIsBuiltForTheTopologyAsItIs() throws IOException {
        write(
                "lab.topology",
                "topology lab\nvertex left { backends wasm }\nvertex bolt { backends wasm }\nedge left -- bolt\n");
        write("guard.thunder", """
            program guard version "1.0.0" facet bolt on lab
            import "lab.topology"
            module act role control at all { pass }
            """);
        write("loner.thunder", LONER);
        build(ChangeSet.changed(List.of("guard.thunder", "loner.thunder", "lab.topology")));
        assertThat(outcomes).allSatisfy(each -> assertThat(each.diagnostics()).isEmpty());
        assertThat(root.resolve("build/guard/left")).isDirectory();

        write(
                "lab.topology",
                "topology lab\nvertex right { backends wasm }\nvertex bolt { backends wasm }\nedge right -- bolt\n");
        build(ChangeSet.changed(List.of("lab.topology")));
        assertThat(builtSources()).containsExactly("guard.thunder");
        assertThat(root.resolve("build/guard/right")).isDirectory();
        assertThat(root.resolve("build/guard/left")).doesNotExist();
    }

    @Test
    void aChangeBuildsTheFileAndItsDependantsAndNothingElse() throws IOException {
        Set<String> sources = new TreeSet<>();
        write("limits.thunder", LIBRARY);
        write("indirect.thunder", "import \"limits.thunder\"\n");
        write("direct.thunder", USER.formatted("direct", "limits.thunder"));
        write("far.thunder", USER.formatted("far", "indirect.thunder"));
        sources.addAll(List.of("limits.thunder", "indirect.thunder", "direct.thunder", "far.thunder"));
        for (int i = 0; i < 196; i++) {
            write("loner" + i + ".thunder", LONER);
            sources.add("loner" + i + ".thunder");
        }
        build(ChangeSet.changed(sources));
        assertThat(outcomes).hasSize(200);

        write("limits.thunder", "const LIMIT = 20\n");
        build(ChangeSet.changed(List.of("limits.thunder")));
        assertThat(builtSources())
                .containsExactly("direct.thunder", "far.thunder", "indirect.thunder", "limits.thunder");

        build(ChangeSet.changed(List.of("loner7.thunder")));
        assertThat(builtSources()).containsExactly("loner7.thunder");
    }

    @Test
    void anotherContentOfALibraryGivesOtherArtefacts() throws IOException {
        write("limits.thunder", LIBRARY);
        write("guard.thunder", USER.formatted("guard", "limits.thunder"));
        build(ChangeSet.changed(List.of("limits.thunder", "guard.thunder")));
        String before = hash("guard.thunder");

        write("limits.thunder", "const LIMIT = 20\n");
        build(ChangeSet.changed(List.of("limits.thunder")));
        assertThat(hash("guard.thunder")).isNotEqualTo(before);

        write("limits.thunder", LIBRARY);
        build(ChangeSet.changed(List.of("limits.thunder")));
        assertThat(hash("guard.thunder")).isEqualTo(before);
    }

    @Test
    void aBrokenFileLosesItsArtefactsAndStopsNoOther() throws IOException {
        write("a_broken.thunder", "program a version 1");
        write("loner.thunder", LONER);

        build(ChangeSet.changed(List.of("a_broken.thunder", "loner.thunder")));
        assertThat(outcome("a_broken.thunder").diagnostics())
                .extracting(found -> found.getCode())
                .contains("TP1001");
        assertThat(outcome("a_broken.thunder").build()).isEmpty();
        assertThat(root.resolve("build/loner/build.json")).exists();

        write("loner.thunder", "program loner");
        build(ChangeSet.changed(List.of("loner.thunder")));
        assertThat(root.resolve("build")).isEmptyDirectory();

        write("loner.thunder", LONER);
        build(ChangeSet.changed(List.of("loner.thunder")));
        assertThat(root.resolve("build/loner/build.json")).exists();
    }

    @Test
    void aLibraryThatIsGoneBreaksItsDependantsUntilItComesBack() throws IOException {
        write("limits.thunder", LIBRARY);
        write("guard.thunder", USER.formatted("guard", "limits.thunder"));
        build(ChangeSet.changed(List.of("limits.thunder", "guard.thunder")));

        Files.delete(root.resolve("limits.thunder"));
        build(ChangeSet.removed(List.of("limits.thunder")));
        assertThat(builtSources()).containsExactly("guard.thunder");
        assertThat(outcome("guard.thunder").build()).isEmpty();

        write("limits.thunder", LIBRARY);
        build(ChangeSet.changed(List.of("limits.thunder")));
        assertThat(builtSources()).containsExactly("guard.thunder", "limits.thunder");
        assertThat(outcome("guard.thunder").build()).isPresent();
    }

    @Test
    void aRemovedProgramTakesItsArtefactsAlongAndNothingElse() throws IOException {
        write("loner.thunder", LONER);
        build(ChangeSet.changed(List.of("loner.thunder")));
        write("build/loner/mine.txt", "kept");

        Files.delete(root.resolve("loner.thunder"));
        build(ChangeSet.removed(List.of("loner.thunder")));
        assertThat(outcomes).isEmpty();
        assertThat(root.resolve("build/loner/build.json")).doesNotExist();
        assertThat(root.resolve("build/loner/mine.txt")).exists();
        assertThat(state.graph().sources()).isEmpty();
    }

    @Test
    void aCancelledBuildIsTakenUpByTheNext() throws IOException {
        write("a.thunder", LONER);
        write("b.thunder", LONER);
        write("c.thunder", LONER);

        build(ChangeSet.changed(List.of("a.thunder", "b.thunder", "c.thunder")), () -> !outcomes.isEmpty());
        assertThat(builtSources()).containsExactly("a.thunder");
        assertThat(state.stale()).containsExactly("b.thunder", "c.thunder");

        build(ChangeSet.changed(List.of()));
        assertThat(builtSources()).containsExactly("b.thunder", "c.thunder");
        assertThat(state.stale()).isEmpty();
    }

    @Test
    void filesOfTheOutputFolderAreNoSources() throws IOException {
        write("build/copy.thunder", LONER);
        build(ChangeSet.changed(List.of("build/copy.thunder")));
        assertThat(outcomes).isEmpty();
    }

    @Test
    void modelsAndTablesAreInputs() throws IOException {
        write("tables/guard.thunder", """
            program guard version "1.0.0" facet bolt
            input Packet { length : u16 }
            model mlp = pegasus "../models/mlp.json"
            table ports(port : u16) -> u8 from "ports.csv" size 4
            module act role control { pass }
            """);
        build(ChangeSet.changed(List.of("tables/guard.thunder")));
        assertThat(state.graph().inputs().get("tables/guard.thunder"))
                .containsExactly("models/mlp.json", "tables/ports.csv");

        build(ChangeSet.changed(List.of("models/mlp.json")));
        assertThat(builtSources()).containsExactly("tables/guard.thunder");
    }

    @Test
    void cleaningRemovesAllArtefacts() throws IOException {
        write("a.thunder", LONER);
        write("sub/b.thunder", LONER);
        build(ChangeSet.changed(List.of("a.thunder", "sub/b.thunder")));

        projectBuild().clean(state);
        assertThat(root.resolve("build/a")).doesNotExist();
        assertThat(root.resolve("build/sub/b")).doesNotExist();
    }

    @Test
    void aGraphTellsWhatAChangeTouches() {
        DependencyGraph graph = DependencyGraph.EMPTY
                .with("a.thunder", Set.of("b.thunder", "m.json"))
                .with("b.thunder", Set.of());
        assertThat(graph.affectedBy(Set.of("m.json"))).containsExactly("a.thunder");
        assertThat(graph.affectedBy(Set.of("b.thunder"))).containsExactly("a.thunder", "b.thunder");
        assertThat(graph.without(Set.of("a.thunder")).inputs()).isEqualTo(Map.of("b.thunder", new TreeSet<>()));
    }

    private void build(ChangeSet change) throws IOException {
        build(change, () -> false);
    }

    private void build(ChangeSet change, BooleanSupplier cancelled) throws IOException {
        outcomes.clear();
        state = projectBuild().build(state, change, outcomes::add, Progress.NONE, cancelled);
    }

    private ProjectBuild projectBuild() {
        ProjectFolder folder = new ProjectFolder(root, "build");
        return new ProjectBuild(
                folder,
                new SourceBuild(
                        folder,
                        new Pipeline(ThunderParser.create(), System::nanoTime),
                        PipelineOptions.until(Phase.FUSE),
                        new Builder(Backends.all(), List.of()),
                        System::nanoTime));
    }

    private Collection<String> builtSources() {
        return outcomes.stream().map(SourceOutcome::source).toList();
    }

    private SourceOutcome outcome(String source) {
        return outcomes.stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private String hash(String source) {
        return outcome(source).build().orElseThrow().getIrHash();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
