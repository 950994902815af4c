package org.thunderprism.compiler.tests.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.score.ConfusionMatrix;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.type.ValueType;

/**
 * The model that was published with Pegasus (SIGCOMM 2025) on all flows of CICIOT2022, against the logits that were published with it. The
 * data lie beside the project, in the folder that the environment variable THUNDER_SHARED_DATA names; without it this test is not in the
 * build.
 */
@Tag("published-data")
class PublishedModelTest {

    private static final List<String> INPUTS =
            List.of("u8", "u16", "u8", "u8", "u16", "u32", "u16", "u32", "u32", "u32");
    private static final int CLASSES = 3;

    private static List<long[]> flows;
    private static List<long[]> logits;

    @BeforeAll
    static void read() throws IOException {
        flows = rows("ciciot2022.csv", 1);
        logits = rows("logits.csv", 0);
        assertThat(flows).hasSize(38_245);
        assertThat(logits).hasSameSizeAs(flows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i32", "i64", "u32", "u64"})
    void givesThePublishedLogits(String element) {
        Network lowered = lowered(element);
        Network fused = new Fusion(FuseOptions.DEFAULT).fuse(lowered).network();

        for (Network network : List.of(lowered, fused)) {
            assertThat(IrCheck.check(network)).isEmpty();
            ConfusionMatrix matrix = score(network);
            assertThat(matrix.macroF1()).isEqualTo(0.8563548831138729);
            assertThat(matrix.accuracy()).isEqualTo(0.8572362400313767);
        }
    }

    private static Network lowered(String element) {
        return new ModelProgram(
                        folder().resolve("pegasus_mlp_b.json").toString(),
                        INPUTS.size(),
                        ValueType.signed(32).vector(CLASSES))
                .call("logits", ValueType.valueOf(element), INPUTS)
                .lower(folder())
                .value();
    }

    /** Compares every row with the published logits. */
    private static ConfusionMatrix score(Network network) {
        Interpreter interpreter = new Interpreter(network.getPrograms().getFirst());
        ConfusionMatrix matrix = new ConfusionMatrix();
        for (int row = 0; row < flows.size(); row++) {
            long[] flow = flows.get(row);
            long[] results = interpreter.run(Arrays.copyOf(flow, INPUTS.size())).results();
            assertThat(results).as("row %d", row).isEqualTo(logits.get(row));
            matrix.add(flow[INPUTS.size()], firstLargest(results));
        }
        return matrix;
    }

    private static long firstLargest(long[] values) {
        long largest = LongStream.of(values).max().orElseThrow();
        return LongStream.of(values).takeWhile(value -> value != largest).count();
    }

    private static List<long[]> rows(String file, int headerLines) throws IOException {
        try (var lines = Files.lines(folder().resolve(file))) {
            return lines.skip(headerLines)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToLong(Long::parseLong)
                            .toArray())
                    .toList();
        }
    }

    private static Path folder() {
        Path folder = Path.of(System.getenv().getOrDefault("THUNDER_SHARED_DATA", ""), "ciciot2022");
        assertThat(folder)
                .as("set the environment variable THUNDER_SHARED_DATA to the folder that holds ciciot2022")
                .isDirectory();
        return folder;
    }
}
