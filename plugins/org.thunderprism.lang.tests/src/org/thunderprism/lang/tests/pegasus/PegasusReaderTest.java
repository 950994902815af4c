package org.thunderprism.lang.tests.pegasus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.lang.model.pegasus.FuzzyTree;
import org.thunderprism.lang.model.pegasus.PegasusModel;
import org.thunderprism.lang.model.pegasus.PegasusReader;
import org.thunderprism.lang.model.pegasus.PegasusReading;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.type.ValueType;

class PegasusReaderTest {

    private static final String BLOCK = "{\"feature\":[0],\"threshold\":[7],\"table\":[[1,2],[3,-4]]}";
    private static final SourceRange DECLARATION = new SourceRange("guard.thunder", 3, 1, 40, 20);

    @TempDir
    Path folder;

    @Test
    void readsLayersInAnyOrderOfKeysAndSkipsDescriptions() throws IOException {
        PegasusReading reading = read("""
            {"source": "made up", "feature_bits": [8, 16],
             "layers": [
               {"blocks": [
                  {"table": [[1, 2, 3], [4, 5, 6]], "threshold": [-3], "feature": [1], "note": {"a": [1.5]}}],
                "block_size": 2},
               {"block_size": 3, "blocks": [
                  {"feature": [2, 0, 1], "threshold": [9, 8, 7], "table": [[10], [20], [30], [40]]}]}]}
            """);

        assertThat(findings(reading)).isEmpty();
        PegasusModel model = reading.model();
        assertThat(model.inputLength()).isEqualTo(2);
        assertThat(model.outputLength()).isEqualTo(1);
        assertThat(model.resultType()).isEqualTo(ValueType.signed(32).vector(1));
        FuzzyTree first = model.layers().getFirst().blocks().getFirst();
        assertThat(first.depth()).isEqualTo(1);
        assertThat(first.feature(0)).isEqualTo(1);
        assertThat(first.threshold(0)).isEqualTo(-3);
        assertThat(first.entry(1, 2)).isEqualTo(6);
        assertThat(model.layers().getLast().blocks().getFirst().depth()).isEqualTo(2);
    }

    @Test
    void readsTreesWithoutComparisons() throws IOException {
        PegasusReading reading = read(layers("{\"feature\":[],\"threshold\":[],\"table\":[[5]]}"));

        assertThat(findings(reading)).isEmpty();
        assertThat(reading.model().layers().getFirst().blocks().getFirst().entry(0, 0))
                .isEqualTo(5);
    }

    @Test
    void takesSixtyFourBitsWhereThirtyTwoWouldOverflow() throws IOException {
        String large = "{\"feature\":[0],\"threshold\":[7],\"table\":[[2147483647],[0]]}";

        assertThat(read(layers(large)).model().resultType())
                .isEqualTo(ValueType.signed(32).vector(1));
        assertThat(read(layers(large + "," + large)).model().resultType())
                .isEqualTo(ValueType.signed(64).vector(1));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "TP3105", "`model` must be an object, but is the end of the file", 1, 1),
                Arguments.of("[]", "TP3105", "`model` must be an object, but is an array", 1, 1),
                Arguments.of("{}", "TP3104", "`layers` is missing or empty in `model`", 1, 1),
                Arguments.of("{\"layers\":[]}", "TP3104", "`layers` is missing or empty in `model`", 1, 1),
                Arguments.of("{\"layers\":[}", "TP3103", "not valid JSON: `}` stands where `]` is missing.", 1, 12),
                Arguments.of("{layers}", "TP3103", "not valid JSON: `l` cannot stand here.", 1, 2),
                Arguments.of("{\"layers\":[]} xy", "TP3103", "not valid JSON: `xy` is no JSON value.", 1, 15),
                Arguments.of("{\"layers\":[]}{}", "TP3103", "more text after the end", 1, 14),
                Arguments.of("{\"layers\":[],\n \"layers\":[]}", "TP3103", "the key `layers` occurs twice", 2, 10),
                Arguments.of("{\"layers\":[{\"blocks\":[", "TP3103", "the text ends inside `layers[0].blocks`.", 1, 23),
                Arguments.of("{\"layers", "TP3103", "the text ends inside `model`.", 1, 9),
                Arguments.of("{\"layers\":[01]}", "TP3103", "Leading zeroes not allowed.", 1, 13),
                Arguments.of("{\"layers\":[\u0000]}", "TP3103", "Illegal character", 1, 13),
                Arguments.of(
                        "{\"layers\":\n[3]}", "TP3105", "`layers[0]` must be an object, but is the number 3", 2, 2),
                Arguments.of(
                        "{\"layers\":[{\"blocks\":[" + BLOCK + "]}]}",
                        "TP3104",
                        "`block_size` is missing or empty in `layers[0]`",
                        1,
                        12),
                Arguments.of(
                        "{\"layers\":[{\"block_size\":1}]}",
                        "TP3104",
                        "`blocks` is missing or empty in `layers[0]`",
                        1,
                        12),
                Arguments.of(
                        "{\"layers\":[{\"block_size\":0,\"blocks\":[" + BLOCK + "]}]}",
                        "TP3106",
                        "`layers[0].block_size` must be between 1 and 65536, but is 0",
                        1,
                        26),
                Arguments.of(
                        "{\"layers\":[{\"block_size\":-1}]}",
                        "TP3106",
                        "`layers[0].block_size` must be between 1 and 65536, but is -1",
                        1,
                        26),
                Arguments.of(layers("{\"threshold\":[7],\"table\":[[1],[2]]}"), "TP3104", "`feature` is missing", 2, 1),
                Arguments.of(layers("{\"feature\":[0],\"table\":[[1],[2]]}"), "TP3104", "`threshold` is missing", 2, 1),
                Arguments.of(layers("{\"feature\":[0],\"threshold\":[7]}"), "TP3104", "`table` is missing", 2, 1),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[NaN],\"table\":[[1],[2]]}"),
                        "TP3105",
                        "`layers[0].blocks[0].threshold[0]` must be an integer, but is the number NaN, which is no"
                                + " integer",
                        2,
                        29),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[-Infinity],\"table\":[[1],[2]]}"),
                        "TP3105",
                        "-Infinity",
                        2,
                        29),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[7],\"table\":[[1.5],[2]]}"),
                        "TP3105",
                        "the number 1.5",
                        2,
                        42),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[7],\"table\":[[null],[2]]}"),
                        "TP3105",
                        "but is null",
                        2,
                        42),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[\"7\"],\"table\":[[1],[2]]}"),
                        "TP3105",
                        "but is a text",
                        2,
                        29),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[99999999999999999999],\"table\":[[1],[2]]}"),
                        "TP3106",
                        "but is 99999999999999999999",
                        2,
                        29),
                Arguments.of(
                        layers("{\"feature\":[-1],\"threshold\":[7],\"table\":[[1],[2]]}"),
                        "TP3106",
                        "`layers[0].blocks[0].feature[0]` must be between 0 and 65535, but is -1",
                        2,
                        13),
                Arguments.of(
                        layers("{\"feature\":[1],\"threshold\":[7],\"table\":[[1],[2]]}"),
                        "TP3106",
                        "`layers[0].blocks[0].feature` must be between 0 and 0, but is 1",
                        2,
                        13),
                Arguments.of(
                        layers("{\"feature\":[0,0],\"threshold\":[7,8],\"table\":[[1],[2]]}"),
                        "TP3107",
                        "`layers[0].blocks[0].threshold` has 2 entries, but needs 2^depth - 1",
                        2,
                        30),
                Arguments.of(
                        layers("{\"feature\":[0,0],\"threshold\":[7],\"table\":[[1],[2]]}"),
                        "TP3107",
                        "`layers[0].blocks[0].feature` has 2 entries, but needs 1, one per threshold",
                        2,
                        12),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[7],\"table\":[[1]]}"),
                        "TP3107",
                        "`layers[0].blocks[0].table` has 1 entries, but needs 2, one row per leaf",
                        2,
                        40),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[7],\"table\":[[1],[2,3]]}"),
                        "TP3107",
                        "has 2 entries, but needs 1, as many as the rows before it in this layer",
                        2,
                        45),
                Arguments.of(
                        layers("{\"feature\":[0],\"threshold\":[7],\"table\":[[],[]]}"),
                        "TP3107",
                        "needs at least 1",
                        2,
                        41),
                Arguments.of(
                        layers(BLOCK + ",{\"feature\":[0],\"threshold\":[7],\"table\":[[1],[2]]}"),
                        "TP3107",
                        "has 1 entries, but needs 2",
                        2,
                        96),
                Arguments.of(
                        "{\"layers\":[{\"block_size\":1,\"blocks\":[" + BLOCK + "]},\n{\"block_size\":1,\"blocks\":["
                                + BLOCK + "]}]}",
                        "TP3108",
                        "`layers[1]` reads 1 elements (block_size × blocks), but the layer before it yields 2",
                        2,
                        15),
                Arguments.of(
                        layers("{\"feature\":[],\"threshold\":[],\"table\":[[9223372036854775807]]},"
                                + "{\"feature\":[],\"threshold\":[],\"table\":[[1]]}"),
                        "TP3109",
                        "The sums of `layers[0]` can leave the range of i64",
                        1,
                        12),
                Arguments.of("{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "TP3102", "nesting", 1, 70),
                Arguments.of("{\"x\":1" + "0".repeat(5_000) + "}", "TP3102", "1000", 1, 5007),
                Arguments.of("{\"layers\":[" + "{},".repeat(3) + "{}]}", "TP3104", "`block_size`", 1, 12));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhatIsWrongAndWhere(String text, String code, String message, int line, int column) throws IOException {
        PegasusReading reading = read(text);

        assertThat(reading.model()).isNull();
        assertThat(findings(reading)).hasSize(1);
        Diagnostic diagnostic = findings(reading).getFirst();
        assertThat(diagnostic.getMessage()).contains(message);
        assertThat(diagnostic.getCode()).isEqualTo(code);
        assertThat(diagnostic.getFile()).isEqualTo("model.json");
        assertThat(List.of(diagnostic.getLine(), diagnostic.getColumn())).isEqualTo(List.of(line, column));
        assertThat(diagnostic.getExpansions()).hasSize(1);
        assertThat(diagnostic.getExpansions().getFirst().getFile()).isEqualTo("guard.thunder");
    }

    @Test
    void refusesBytesThatAreNotText() throws IOException {
        Path file = folder.resolve("model.json");
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        assertThat(only(file).getCode()).isEqualTo("TP3103");

        Files.write(file, new byte[4_096]);
        assertThat(only(file).getCode()).isEqualTo("TP3103");
    }

    @Test
    void refusesWhatIsNoRegularFileAtTheDeclaration() {
        assertThat(only(folder)).satisfies(found -> {
            assertThat(found.getCode()).isEqualTo("TP3101");
            assertThat(found.getMessage()).contains("not a regular file");
            assertThat(found.getFile()).isEqualTo("guard.thunder");
            assertThat(found.getLine()).isEqualTo(3);
        });
        assertThat(only(folder.resolve("absent.json")).getMessage()).contains("there is no such file");
    }

    @Test
    void refusesAGigabyteWithoutReadingIt() throws IOException {
        Path file = folder.resolve("model.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Diagnostic found = only(file);

        assertThat(found.getCode()).isEqualTo("TP3102");
        assertThat(found.getMessage()).contains("1073741824").contains("134217728 bytes");
    }

    @Test
    void refusesTenMegabytesOfAnythingSoon() throws IOException {
        String numbers = IntStream.range(0, 1_500_000)
                .mapToObj(Integer::toString)
                .reduce(
                        new StringBuilder(),
                        (text, number) -> text.append(number).append(','),
                        StringBuilder::append)
                .append('0')
                .toString();
        List<String> texts = List.of(
                "[".repeat(10_000_000),
                "{\"a\":".repeat(2_000_000),
                "\"".repeat(10_000_000),
                " ".repeat(10_000_000),
                layers("{\"feature\":[" + "0,".repeat(5_000_000) + "0]}"),
                layers("{\"threshold\":[" + numbers + "]}"),
                layers("{\"table\":[[" + numbers + "]]}"));

        for (String text : texts) {
            assertTimeout(
                    Duration.ofMinutes(1),
                    () -> assertThat(findings(read(text)))
                            .singleElement()
                            .satisfies(found -> assertThat(found.getCode()).startsWith("TP310")));
        }
    }

    /** A model of one layer with these blocks of size 1; the blocks begin on line 2. */
    private static String layers(String blocks) {
        return "{\"layers\":[{\"block_size\":1,\"blocks\":[\n" + blocks + "]}]}";
    }

    private PegasusReading read(String text) throws IOException {
        Path file = folder.resolve("model.json");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return new PegasusReader().read(file);
    }

    private Diagnostic only(Path file) {
        PegasusReading reading = new PegasusReader().read(file);
        assertThat(reading.model()).isNull();
        assertThat(findings(reading)).hasSize(1);
        return findings(reading).getFirst();
    }

    private static List<Diagnostic> findings(PegasusReading reading) {
        return reading.finding("model.json", DECLARATION).stream().toList();
    }
}
