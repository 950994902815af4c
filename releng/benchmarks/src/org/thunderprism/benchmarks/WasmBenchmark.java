package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.record.RecordEncoder;

/**
 * Nanoseconds a row of the published model in Node.js: the compiler's module, called row by row and as a batch, against
 * {@code peers/mlp_b.mjs}, which is the same function written in JavaScript. All run in one process, in turns, short
 * ones, so that some of them are not disturbed.
 *
 * <p>Arguments: the model in Pegasus' JSON and a data set; without them those of the published data that THUNDER_SHARED_DATA points to.
 */
public final class WasmBenchmark {

    private static final int ROUNDS = 200;
    private static final int ROWS = 4_000;

    private WasmBenchmark() {}

    public static void main(String[] arguments) throws IOException, WitnessException {
        Path model = arguments.length > 0 ? Path.of(arguments[0]) : Places.published("pegasus_mlp_b.json");
        Path data = arguments.length > 1 ? Path.of(arguments[1]) : Places.published("ciciot2022.csv");
        try (Workspace workspace = new Workspace()) {
            report(measure(model, data, workspace.folder()));
        }
    }

    private static List<String> measure(Path model, Path data, Path folder) throws IOException, WitnessException {
        MeasuredProgram program = MeasuredProgram.published(model, folder);
        RecordLayout layout = RecordLayout.of(program.program());
        Path module = Files.write(
                folder.resolve("mlp_b.wasm"),
                program.artefact(new WasmGenerator(), WasmGenerator.KIND).bytes());
        Path rows = Files.write(folder.resolve("rows"), encoded(layout, program.records(data, ROWS)));
        return Tools.run(
                        "node",
                        Tools.peer("mlp_b.mjs"),
                        model.toString(),
                        module.toString(),
                        String.valueOf(layout.inputSize()),
                        rows.toString(),
                        String.valueOf(ROUNDS))
                .lines()
                .toList();
    }

    private static byte[] encoded(RecordLayout layout, List<long[]> rows) {
        ByteBuffer bytes = ByteBuffer.allocate(rows.size() * layout.inputSize()).order(ByteOrder.LITTLE_ENDIAN);
        RecordEncoder encoder = new RecordEncoder(layout);
        for (int row = 0; row < rows.size(); row++) {
            encoder.encode(rows.get(row), bytes, row * layout.inputSize());
        }
        return bytes.array();
    }

    private static void report(List<String> lines) {
        String[] counts = lines.getFirst().split(" ");
        if (!counts[1].equals("0")) {
            throw new IllegalStateException(
                    "the script and the module disagree on " + counts[1] + " of " + counts[0] + " rows");
        }
        List<double[]> rounds = lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        Timing script = timing(rounds, 0);
        System.out.printf(
                Locale.ROOT, "%-26s %8s %8s %8s%n", "ns/row, " + counts[0] + " rows", "minimum", "median", "ratio");
        row("JavaScript by hand", script, script);
        row("generated, row by row", timing(rounds, 1), script);
        row("generated, batch", timing(rounds, 2), script);
    }

    private static Timing timing(List<double[]> rounds, int column) {
        return Timing.of(rounds.stream().mapToDouble(round -> round[column]).toArray());
    }

    private static void row(String name, Timing timing, Timing base) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %8.1f %8.1f %8.2f%n",
                name,
                timing.minimum(),
                timing.median(),
                timing.minimum() / base.minimum());
    }
}
