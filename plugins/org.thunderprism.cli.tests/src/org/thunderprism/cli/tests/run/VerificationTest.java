package org.thunderprism.cli.tests.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.cli.result.VerificationReport;
import org.thunderprism.cli.run.Runners;
import org.thunderprism.cli.run.Verification;
import org.thunderprism.cli.run.Verification.Outcome;
import org.thunderprism.cli.tests.console.Recording;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.witness.WitnessException;

/** What is told of a runtime that computes something else. */
class VerificationTest {

    private static final String PROGRAM = """
        program p version "1.0.0" facet bolt

        input Packet {
          length : u16
          offset : i8
        }

        model m = pegasus "model.json"

        module classify {
          let scores = m([length as i32, offset as i32])
          let class = argmax(scores)
        }
        """;
    private static final String BLOCK = "{\"feature\": [0], \"threshold\": [%d], \"table\": [[1, 2], [3, 1]]}";

    @TempDir
    private Path folder;

    private Compilation compilation;
    private Path data;

    @BeforeEach
    void compile() throws IOException {
        String blocks = BLOCK.formatted(100) + "," + BLOCK.formatted(0);
        Files.writeString(
                folder.resolve("model.json"), "{\"layers\": [{\"block_size\": 1, \"blocks\": [" + blocks + "]}]}");
        Path file = Files.writeString(folder.resolve("p.thunder"), PROGRAM);
        data = Files.writeString(folder.resolve("data.csv"), "length,offset\n1,-1\n200,-2\n300,-3\n4,4\n");
        compilation =
                new Pipeline(ThunderParser.create(), System::nanoTime).compile(file, PipelineOptions.until(Phase.FUSE));
        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void theFirstRowThatDiffersIsShownLayerByLayer() throws WitnessException {
        Outcome outcome = verify("faulty");

        assertThat(report(List.of(outcome)).replaceFirst("2 +[0-9,]+\n", "2 …\n"))
                .isEqualTo("""
                    runtime  rows  mismatches  rows/s
                    faulty      4           2 …

                    faulty differs first at row 3: length=300 offset=-3
                      result              expected  faulty
                      classify.scores[1]         3       4
                      layer           expected     faulty
                      classify map 1  [0] 3 [2] 1  [0] 4 [2] 2
                      classify sum 2  [0] 4        [0] 5
                    """);
        JsonNode json = VerificationReport.json(List.of(outcome)).at("/runtimes/0");
        assertThat(json.at("/mismatches").intValue()).isEqualTo(2);
        assertThat(json.at("/first/row").intValue()).isEqualTo(3);
        assertThat(json.at("/first/differences/0").toString())
                .isEqualTo("{\"name\":\"classify.scores[1]\",\"expected\":\"3\",\"actual\":\"4\"}");
    }

    @Test
    void theInterpreterAgreesWithItselfAfterThePasses() throws WitnessException {
        Outcome outcome = verify("interp");

        assertThat(outcome.agreement().isPerfect()).isTrue();
        assertThat(outcome.agreement().rows()).isEqualTo(4);
        assertThat(report(List.of(outcome))).endsWith("all agree\n");
    }

    private Outcome verify(String runtime) throws WitnessException {
        Runners runners = new Runners(List.of(new FaultyWitness()));
        return new Verification(runners, "p", program(Stage.LOWER), program(Stage.FUSE), data, Progress.NONE)
                .verify(runtime);
    }

    private Program program(Stage stage) {
        return compilation.network(stage).orElseThrow().getPrograms().getFirst();
    }

    private String report(List<Outcome> outcomes) {
        Recording recording = new Recording();
        new VerificationReport(recording.plain(), Column.of(program(Stage.FUSE).getInputs())).write(outcomes);
        return recording.take();
    }
}
