package org.thunderprism.lang.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What ONNX Runtime says of models. It runs in a process of its own, whose class path is in the environment: ONNX Runtime 1.29 takes the
 * process down when its command line is long, as those of test runs are.
 */
final class Oracle {

    private final Path folder;
    private final List<String> arguments = new ArrayList<>();

    /** @param folder where models and rows can be written */
    Oracle(Path folder) {
        this.folder = folder;
    }

    /** Takes note of a question; questions are numbered from 0. */
    void ask(byte[] model, List<long[]> rows) throws IOException {
        int number = arguments.size() / 2;
        Path file = Files.write(folder.resolve("question" + number + ".onnx"), model);
        arguments.add(file.toString());
        arguments.add(Files.write(
                        rows(number),
                        rows.stream()
                                .map(row -> Arrays.stream(row)
                                        .mapToObj(Long::toString)
                                        .collect(Collectors.joining(",")))
                                .toList())
                .toString());
    }

    private Path rows(int number) {
        return folder.resolve("question" + number + ".csv");
    }

    /** Answers all questions. */
    void answer() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), OracleProgram.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "CLASSPATH",
                        place(OracleProgram.class) + File.pathSeparator + place(ai.onnxruntime.OrtSession.class));
        Path log = folder.resolve("oracle.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        assertThat(builder.start().waitFor()).as(() -> text(log)).isZero();
    }

    /** The first output of a question's model, a line for each row. */
    List<String> answer(int number) throws IOException {
        return Files.readAllLines(Path.of(rows(number) + ".out"));
    }

    private static String place(Class<?> type) {
        return Path.of(java.net.URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
