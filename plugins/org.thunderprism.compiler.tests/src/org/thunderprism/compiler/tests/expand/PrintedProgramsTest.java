package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/** The text of an expanded program is a program again, which means the same and expands to the same text. */
class PrintedProgramsTest {

    private static final ProgramPrinter PRINTER = new ProgramPrinter();

    /** Programs of one vertex, with nothing that the language has no words for: no messages, and no files beside the program. */
    static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("programs", "expand"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".thunder"))
                    .filter(file -> Stream.of("sync", "echo", "carry", "model", "constants", "per_vertex")
                            .noneMatch(file::contains))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void expandToTheSameText(String file) {
        Program program = Programs.network(Path.of(file)).getPrograms().getFirst();
        String text = PRINTER.print(program);
        Network again =
                Programs.expand(Programs.parse(text), ExpandOptions.DEFAULT).value();
        assertThat(PRINTER.print(again.getPrograms().getFirst())).isEqualTo(text);
    }

    @Test
    void modulesHaveTextsOfTheirOwn() {
        Program program = Programs.network("""
            program p version "1.0.0" facet bolt
            input Flow { a : u8 }
            module first { let x = a + 1 }
            module second role control { if x > 3 { drop } }
            """).getPrograms().getFirst();
        assertThat(PRINTER.modules(program))
                .containsExactly(
                        entry("first", "module first role dataplane {\n  let x = a + 1\n}\n"),
                        entry("second", "module second role control {\n  if x > 3 {\n    drop\n  }\n}\n"));
    }
}
