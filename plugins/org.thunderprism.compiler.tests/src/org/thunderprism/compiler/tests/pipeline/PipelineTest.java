package org.thunderprism.compiler.tests.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.PhaseTime;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Diagnostic;

class PipelineTest {

    private static final String PROGRAM = """
        program p version "1.0.0" facet bolt

        input Packet {
          length : u16
        }

        model m = pegasus "model.json"

        module classify {
          let scores = m([length])
          let class = argmax(scores)
        }
        """;
    private static final String MODEL = """
        {"layers": [{"block_size": 1, "blocks": [{"feature": [0], "threshold": [%d], "table": [[1, 2], [2, 1]]}]}]}
        """;

    @TempDir
    private Path folder;

    private final AtomicLong clock = new AtomicLong();
    private final Pipeline pipeline = new Pipeline(ThunderParser.create(), clock::incrementAndGet);

    @ParameterizedTest
    @CsvSource({"VALIDATE, 0", "EXPAND, 1", "LOWER, 2", "FUSE, 3"})
    void phasesRunUntilTheOneThatIsAskedFor(Phase until, int networks) throws IOException {
        Compilation compilation = pipeline.compile(program(PROGRAM), PipelineOptions.until(until));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.networks().keySet())
                .containsExactlyElementsOf(List.of(Stage.values()).subList(0, networks));
        compilation
                .networks()
                .forEach((stage, network) -> assertThat(network.getStage()).isEqualTo(stage));
        assertThat(compilation.irHash().isPresent()).isEqualTo(networks > 0);
        assertThat(compilation.times())
                .extracting(PhaseTime::phase)
                .containsExactlyElementsOf(List.of(Phase.VALIDATE, Phase.EXPAND, Phase.LOWER, Phase.FUSE)
                        .subList(0, networks + 1));
        assertThat(compilation.times())
                .allSatisfy(time -> assertThat(time.duration()).isPositive());
    }

    @Test
    void anErrorEndsIt() throws IOException {
        Compilation compilation = pipeline.compile(program(PROGRAM.replace("argmax(scores)", "scores[7]")), fuse());

        assertThat(compilation.hasErrors()).isTrue();
        assertThat(compilation.networks()).isEmpty();
        assertThat(compilation.irHash()).isEmpty();
    }

    @Test
    void librariesAreCheckedButNotCompiled() throws IOException {
        Path library = program("const LIMIT = 70\n");

        assertThat(pipeline.check(library, fuse()).diagnostics()).isEmpty();
        assertThat(pipeline.compile(library, fuse()).diagnostics())
                .extracting(Diagnostic::getPhase)
                .containsExactly("expand");
    }

    @Test
    void theHashIsOfTheProgramAndItsModel() throws IOException {
        String hash = pipeline.compile(program(PROGRAM), fuse()).irHash().orElseThrow();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(pipeline.compile(program("// a comment\n" + PROGRAM), fuse()).irHash())
                .contains(hash);
        assertThat(pipeline.compile(program(PROGRAM.replace("length", "size")), fuse())
                        .irHash())
                .isPresent()
                .isNotEqualTo(hash);
        Path other = Files.writeString(folder.resolve("other.json"), MODEL.formatted(8));
        assertThat(pipeline.compile(program(PROGRAM), fuse().withModelFiles(Map.of("m", other)))
                        .irHash())
                .isPresent()
                .get()
                .isNotEqualTo(hash);
    }

    @Test
    void aModelIsReadOnce() throws IOException {
        Path program = program(PROGRAM);
        // Whoever read the file after validation would find nothing in it.
        AtomicLong phases = new AtomicLong();
        Pipeline reading = new Pipeline(ThunderParser.create(), () -> {
            if (phases.incrementAndGet() == 2) {
                blank(folder.resolve("model.json"));
            }
            return phases.get();
        });

        Compilation compilation = reading.compile(program, fuse());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.network(Stage.FUSE)).isPresent();
        assertThat(folder.resolve("model.json")).content().isBlank();
    }

    @Test
    void aReplacementNeedsNoDeclaredFile() throws IOException {
        Path program = program(PROGRAM);
        Path other = Files.move(folder.resolve("model.json"), folder.resolve("other.json"));

        assertThat(pipeline.compile(program, fuse()).diagnostics())
                .extracting(Diagnostic::getCode)
                .containsExactly("TP1315");
        assertThat(pipeline.compile(program, fuse().withModelFiles(Map.of("m", other)))
                        .network(Stage.FUSE))
                .isPresent();
    }

    @Test
    void passesCanBeLeftOut() throws IOException {
        Set<String> off = Set.of("share-values", "prune-trees");

        assertThat(pipeline.compile(program(PROGRAM), fuse()).passes())
                .extracting(PassReport::pass)
                .containsAll(off);
        assertThat(pipeline.compile(program(PROGRAM), fuse().withoutPasses(off)).passes())
                .extracting(PassReport::pass)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(off);
    }

    private static PipelineOptions fuse() {
        return PipelineOptions.until(Phase.FUSE);
    }

    /** Empties a file so that nothing but its content tells. */
    private static void blank(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            Files.writeString(file, " ".repeat((int) Files.size(file)));
            Files.setLastModifiedTime(file, time);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path program(String text) throws IOException {
        Files.writeString(folder.resolve("model.json"), MODEL.formatted(5));
        return Files.writeString(folder.resolve("p.thunder"), text);
    }
}
