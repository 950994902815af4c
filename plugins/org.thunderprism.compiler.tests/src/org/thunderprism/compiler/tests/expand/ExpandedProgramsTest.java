package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.model.ir.Network;

/**
 * Every program below {@code programs/expand} expands to the text beside it, {@code NAME.expanded}: the programs of all vertices. With
 * {@code -Dthunder.update=true} the texts are written instead, to be looked at before they are committed.
 */
class ExpandedProgramsTest {

    private static final Path PROGRAMS = Path.of("programs", "expand");

    @TestFactory
    List<DynamicTest> everyProgramExpandsToTheTextBesideIt() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".thunder"))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(PROGRAMS.relativize(file).toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        Network network = Programs.network(file);
        String text = network.getPrograms().stream()
                .map(program -> new ProgramPrinter().print(program))
                .collect(Collectors.joining("\n"));
        Path expected = Path.of(file.toString().replaceFirst("\\.thunder$", ".expanded"));
        if (Boolean.getBoolean("thunder.update")) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }
}
