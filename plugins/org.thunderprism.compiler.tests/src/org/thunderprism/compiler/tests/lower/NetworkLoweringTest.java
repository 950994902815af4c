package org.thunderprism.compiler.tests.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.lang.file.Sha256;
import org.thunderprism.lang.model.Calibration;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.lang.model.network.Activation;
import org.thunderprism.lang.model.network.DenseLayer;
import org.thunderprism.lang.model.network.FloatNetwork;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.type.ValueType;

/** Networks in floating-point numbers become tables that are fitted to what the program computes from samples. */
class NetworkLoweringTest {

    private static final long PLENTY = Long.MAX_VALUE;
    private static final String SAMPLES = "x1,x0\n"
            + IntStream.range(0, 64)
                    .mapToObj(row -> row / 8 + "," + row % 8 + "\n")
                    .collect(Collectors.joining());

    /** The first score is the first element less the second, the second score the other way round. */
    private static final FloatNetwork COMPARISON = new FloatNetwork(List.of(new DenseLayer(
            Activation.IDENTITY, new double[][] {{1, -1}, {-1, 1}}, new double[2])));

    @TempDir
    private Path folder;

    @Test
    void theTablesFollowTheSamples() throws IOException {
        Result<Network> lowered = lower(SAMPLES, PLENTY);

        assertThat(lowered.diagnostics()).isEmpty();
        assertThat(IrCheck.check(lowered.value())).isEmpty();
        Interpreter interpreter = new Interpreter(lowered.value().getPrograms().getFirst());
        for (long[] row : new long[][] {{7, 0}, {0, 7}, {3, 1}, {2, 6}, {200, 1}}) {
            long[] scores = interpreter.run(row).results();
            assertThat(scores[0] > scores[1]).as("%d and %d", row[0], row[1]).isEqualTo(row[0] > row[1]);
        }
    }

    @Test
    void samplesThatCannotBeUsedAreNamed() throws IOException {
        assertThat(problem(lower("x0\n1\n", PLENTY)))
                .isEqualTo("TP3003")
                .isEqualTo(problem(lower("x0,x1\n", PLENTY)))
                .isEqualTo(problem(lower("x0,x1\n1,many\n", PLENTY)));
        assertThat(lower("x0,x1\n", PLENTY).diagnostics().getFirst().getMessage())
                .contains("`mlp`", "\"samples.csv\"", "no row of it reaches a call of the model");
    }

    @Test
    void samplesThatChangeMeanwhileAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("samples.csv"), SAMPLES);
        Calibration before = new Calibration(file, "samples.csv", Sha256.hex(new byte[0]), 4, PLENTY);

        assertThat(lower(before).diagnostics().getFirst().getMessage()).contains("it changed while");
    }

    @Test
    void aBudgetThatHoldsNoTablesIsRefused() throws IOException {
        Result<Network> lowered = lower(SAMPLES, 15);

        assertThat(problem(lowered)).isEqualTo("TP3004");
        assertThat(lowered.diagnostics().getFirst().getMessage()).contains("at least 16 bytes", "is 15 bytes");
    }

    private static String problem(Result<Network> lowered) {
        assertThat(lowered.value()).isNull();
        return lowered.diagnostics().stream().map(Diagnostic::getCode).collect(Collectors.joining());
    }

    private Result<Network> lower(String samples, long bytes) throws IOException {
        Path file = Files.writeString(folder.resolve("samples.csv"), samples);
        return lower(new Calibration(file, "samples.csv", Sha256.hex(file), 4, bytes));
    }

    private static Result<Network> lower(Calibration calibration) {
        ModelProgram program =
                new ModelProgram("mlp.onnx", 2, ValueType.signed(32).vector(2));
        program.model().setFormat("onnx");
        program.call("x", ValueType.signed(32), List.of("u8", "u8"));
        return program.lower(digest -> Optional.of(new TrainedModel.Network(COMPARISON, calibration)));
    }
}
