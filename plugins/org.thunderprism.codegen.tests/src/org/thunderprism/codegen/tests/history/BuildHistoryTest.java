package org.thunderprism.codegen.tests.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.build.Builder;
import org.thunderprism.codegen.history.BuildDifference;
import org.thunderprism.codegen.history.BuildDifference.ArtifactChange;
import org.thunderprism.codegen.history.BuildDifference.Change;
import org.thunderprism.codegen.history.BuildHistory;
import org.thunderprism.codegen.history.PastBuild;
import org.thunderprism.codegen.project.ProjectFolder;
import org.thunderprism.codegen.project.SourceBuild;
import org.thunderprism.codegen.project.SourceOutcome;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.prism.Artifact;

/** Builds are remembered with their artefacts, compared, and forgotten when there are many. */
class BuildHistoryTest {

    private static final String SOURCE = "guard.thunder";
    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Packet { length : u16 }
        module act role control { if length > %s { drop } }
        """;
    private static final ThunderParser PARSER = ThunderParser.create();

    @TempDir
    private Path root;

    @TempDir
    private Path state;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void nothingIsRememberedBeforeTheFirstBuild() throws IOException {
        assertThat(new BuildHistory(state.resolve("none")).builds()).isEmpty();
    }

    @Test
    void aBuildIsReadAsItWasWritten() throws IOException {
        PastBuild written = build("100");
        PastBuild read = history().builds().getFirst();

        assertThat(read.source()).isEqualTo(SOURCE);
        assertThat(read.time()).isEqualTo(written.time());
        assertThat(read.duration()).isEqualTo(written.duration()).isPositive();
        assertThat(read.build().orElseThrow().getIrHash())
                .isEqualTo(written.build().orElseThrow().getIrHash());
        assertThat(read.build().orElseThrow().getTargets())
                .extracting(target -> target.getVertex())
                .containsOnly("bolt");
        assertThat(read.artifacts())
                .extracting(Artifact::getPath, Artifact::getSha256, Artifact::getSize)
                .isEqualTo(written.artifacts().stream()
                        .map(artifact -> tuple(artifact.getPath(), artifact.getSha256(), artifact.getSize()))
                        .toList());
        for (Artifact artifact : read.artifacts()) {
            assertThat(history().content(SOURCE, artifact))
                    .hasValueSatisfying(content -> assertThat(content).hasSize((int) artifact.getSize()));
        }
    }

    @Test
    void aBuildWithErrorsHasALog() throws IOException {
        build("LIMIT");
        PastBuild read = history().builds().getFirst();

        assertThat(read.hasErrors()).isTrue();
        assertThat(read.build()).isEmpty();
        assertThat(read.log()).extracting(PastBuild.LogLine::code).containsExactly("TP1101");
        assertThat(read.log().getFirst().line()).isEqualTo(3);
        assertThat(read.log().getFirst().file()).endsWith(SOURCE);
    }

    @Test
    void artefactsAreComparedByTheirContent() throws IOException {
        PastBuild first = build("100");
        PastBuild second = build("200");
        PastBuild third = build("200");

        BuildDifference difference = BuildDifference.between(first, second);
        assertThat(difference.sameProgram()).isFalse();
        assertThat(difference.changes())
                .isNotEmpty()
                .extracting(ArtifactChange::change)
                .containsOnly(Change.CHANGED);
        ArtifactChange change = difference.changes().stream()
                .filter(each -> each.path().endsWith(".bpf.c"))
                .findFirst()
                .orElseThrow();
        assertThat(text(change.before())).contains("100").isNotEqualTo(text(change.after()));
        assertThat(text(change.after())).contains("200");

        assertThat(BuildDifference.between(second, third).sameProgram()).isTrue();
        assertThat(BuildDifference.between(second, third).changes()).isEmpty();
        assertThat(BuildDifference.between(build("LIMIT"), third).changes())
                .extracting(ArtifactChange::change)
                .containsOnly(Change.ADDED);
    }

    @Test
    void oldBuildsAreForgottenWithTheirArtefacts() throws IOException {
        List<PastBuild> written = new ArrayList<>();
        for (int limit = 0; limit <= BuildHistory.MOST_BUILDS; limit++) {
            written.add(build(String.valueOf(1000 + limit)));
        }
        List<PastBuild> read = history().builds();

        assertThat(read).hasSize(BuildHistory.MOST_BUILDS);
        assertThat(read).extracting(PastBuild::time).isSortedAccordingTo((one, other) -> other.compareTo(one));
        Artifact forgotten = BuildDifference.between(written.getFirst(), written.getLast())
                .changes()
                .getFirst()
                .before();
        assertThat(history().content(SOURCE, forgotten)).isEmpty();
        history().remove(SOURCE);
        try (Stream<Path> left = Files.list(state)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void brokenStateIsNoHistory() throws IOException {
        build("100");
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(each -> each.endsWith("builds.json")).toList()) {
                Files.writeString(file, "{ broken");
            }
        }
        assertThat(history().builds()).isEmpty();
        build("200");
        assertThat(history().builds()).hasSize(1);
    }

    private BuildHistory history() {
        return new BuildHistory(state);
    }

    private PastBuild build(String limit) throws IOException {
        Files.writeString(root.resolve(SOURCE), PROGRAM.formatted(limit));
        ProjectFolder folder = new ProjectFolder(root, "build");
        SourceOutcome outcome = new SourceBuild(
                        folder,
                        new Pipeline(PARSER, System::nanoTime),
                        PipelineOptions.until(Phase.FUSE),
                        new Builder(Backends.all(), List.of()),
                        System::nanoTime)
                .build(SOURCE)
                .outcome();
        now = now.plusSeconds(1);
        PastBuild past = PastBuild.of(outcome, now);
        history().add(past, folder.outputOf(SOURCE));
        return past;
    }

    private String text(Artifact artifact) throws IOException {
        return new String(history().content(SOURCE, artifact).orElseThrow(), StandardCharsets.UTF_8);
    }
}
