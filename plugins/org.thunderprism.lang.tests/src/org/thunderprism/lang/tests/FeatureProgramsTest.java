package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small programs in a folder for each feature of the language. What is found in {@code x.thunder} stands in {@code x.expected}, a line
 * each: line, column, length, severity, code and message. A program without that file is right.
 */
class FeatureProgramsTest {

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("programs"))) {
            return files.filter(file -> file.toString().endsWith(".thunder"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void findings(Path program) throws IOException {
        Path expected = Path.of(program.toString().replace(".thunder", ".expected"));
        assertThat(Parsing.findings(Parsing.file(program), program))
                .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
