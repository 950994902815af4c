package org.thunderprism.witness.tests.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.p4.P4Generator;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.p4.P4Witness;

/** The published model (Pegasus, SIGCOMM 2025) in P4: how much it takes of a switch, and that its logits are the published ones. */
@Tag("published-data")
class PublishedModelInP4Test {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("THUNDER_SHARED_DATA", ""), "ciciot2022");
    private static final Path EXAMPLE = Path.of("../../examples/traffic_guard/traffic_guard.thunder");

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void compile() throws IOException {
        assertThat(DATA)
                .as("set the environment variable THUNDER_SHARED_DATA to the folder that holds ciciot2022")
                .isDirectory();
        Path source = Files.copy(EXAMPLE, folder.resolve("traffic_guard.thunder"));
        Files.copy(DATA.resolve("pegasus_mlp_b.json"), folder.resolve("mlp.json"));
        Expansion expanded = SourceAgreement.expand(ThunderParser.create().parse(source));
        program = SourceAgreement.fuse(SourceAgreement.lower(expanded))
                .getPrograms()
                .get(0);
    }

    @Test
    void withRangeKeys() throws IOException, WitnessException {
        List<GeneratedFile> files = new P4Generator()
                .generate(program, new GenerateOptions("guard"))
                .files();

        assertThat(resource(files, "entries")).isLessThan(1_000);
        assertThat(resource(files, "stages")).isLessThanOrEqualTo(18);
        assertLogits(files.get(0));
    }

    @Test
    void withExactAndTernaryKeysAlone() throws IOException, WitnessException {
        List<GeneratedFile> files = P4Generator.withoutRangeKeys()
                .generate(program, new GenerateOptions("guard"))
                .files();

        assertThat(new String(files.get(0).bytes(), StandardCharsets.UTF_8)).doesNotContain(" : range ");
        assertThat(resource(files, "entries")).isLessThan(7_300);
        assertThat(resource(files, "stages")).isLessThanOrEqualTo(18);
        assertLogits(files.get(0));
    }

    private static int resource(List<GeneratedFile> files, String name) {
        return new String(files.get(1).bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("  \"" + name + "\" : "))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static void assertLogits(GeneratedFile artefact) throws IOException, WitnessException {
        int first = new Interpreter(program)
                .results().stream()
                        .filter(field -> field.name().equals("logits"))
                        .findFirst()
                        .orElseThrow()
                        .offset();
        List<long[]> records = Files.readAllLines(DATA.resolve("ciciot2022.csv")).stream()
                .skip(1)
                .map(PublishedModelInP4Test::numbers)
                .toList();
        List<String> published = Files.readAllLines(DATA.resolve("logits.csv"));
        assertThat(records).hasSize(38_245);
        try (Session session = new P4Witness().open(artefact, program)) {
            List<Observation> observed = session.run(records);
            for (int row = 0; row < records.size(); row++) {
                long[] logits = Arrays.copyOfRange(observed.get(row).results(), first, first + 3);
                assertThat(logits).as("row %s", row).containsExactly(numbers(published.get(row)));
            }
        }
    }

    /** The numbers of a row, its label left out. */
    private static long[] numbers(String row) {
        long[] numbers =
                Arrays.stream(row.split(",")).mapToLong(Long::parseLong).toArray();
        return numbers.length > 3 ? Arrays.copyOf(numbers, numbers.length - 1) : numbers;
    }
}
