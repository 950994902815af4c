package org.thunderprism.lang.tests.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A program of its own that runs models in ONNX Runtime. Its arguments are pairs of a model and a CSV file of rows; it writes the model's
 * first output on the rows to the file of that name with {@code .out} behind it, row after row.
 */
final class OracleProgram {

    private OracleProgram() {}

    public static void main(String... arguments) throws OrtException, IOException {
        try (OrtEnvironment environment = OrtEnvironment.getEnvironment()) {
            for (int index = 0; index < arguments.length; index += 2) {
                Path rows = Path.of(arguments[index + 1]);
                Files.write(Path.of(rows + ".out"), run(environment, arguments[index], rows));
            }
        }
    }

    private static List<String> run(OrtEnvironment environment, String model, Path rows)
            throws OrtException, IOException {
        float[][] values = Files.readAllLines(rows).stream()
                .map(line -> {
                    double[] row = Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    float[] narrow = new float[row.length];
                    for (int element = 0; element < row.length; element++) {
                        narrow[element] = (float) row[element];
                    }
                    return narrow;
                })
                .toArray(float[][]::new);
        try (OrtSession session = environment.createSession(model);
                OnnxTensor input = OnnxTensor.createTensor(environment, values);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            List<String> lines = new ArrayList<>();
            switch (result.get(0).getValue()) {
                case long[] labels ->
                    Arrays.stream(labels).mapToObj(Long::toString).forEach(lines::add);
                case float[][] scores -> {
                    for (float[] row : scores) {
                        lines.add(Arrays.toString(row).replaceAll("[\\[\\] ]", ""));
                    }
                }
                default -> throw new IllegalArgumentException("neither labels nor scores");
            }
            return lines;
        }
    }
}
