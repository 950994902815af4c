package org.thunderprism.compiler.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.data.DataLimits;
import org.thunderprism.compiler.data.RecordReader;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.type.ValueType;

class RecordReaderTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("a", ValueType.unsigned(8)), new Column("b", ValueType.signed(32)));

    @TempDir
    private Path folder;

    /** What reading a whole file gave. */
    private record Reading(List<List<Long>> rows, List<Diagnostic> diagnostics) {
        String finding() {
            assertThat(diagnostics).hasSize(1);
            Diagnostic found = diagnostics.getFirst();
            return found.getLine() + ":" + found.getColumn() + "+" + found.getLength() + " " + found.getCode() + " "
                    + found.getMessage();
        }
    }

    @Test
    void columnsAreFoundByName() {
        assertThat(read("b,note,a\n-5,\"x, y\",7\n6,,255\n").rows())
                .containsExactly(List.of(7L, -5L), List.of(255L, 6L));
    }

    @Test
    void byteOrderMarkCarriageReturnsSpacesQuotesAndEmptyLinesDoNoHarm() {
        assertThat(read("\uFEFF a , b\r\n\r\n 1 ,\"2\"\r\n"))
                .isEqualTo(new Reading(List.of(List.of(1L, 2L)), List.of()));
    }

    @Test
    void elementsOfVectorsAreColumns() {
        List<Column> columns = Column.of("v", ValueType.signed(8).vector(2));

        assertThat(columns).extracting(Column::name).containsExactly("v[0]", "v[1]");
        assertThat(read("v[1],v[0]\n2,1\n", columns).rows()).containsExactly(List.of(1L, 2L));
    }

    @ParameterizedTest
    @CsvSource({
        "u8, 0, 0",
        "u8, +255, 255",
        "u8, 0xfF, 255",
        "u8, 000000000000000000000007, 7",
        "i8, -128, -128",
        "i8, -0x80, -128",
        "i8, 127, 127",
        "u32, 10.0.0.255, 167772415",
        "u1, true, 1",
        "u1, FALSE, 0",
        "u64, 18446744073709551615, -1",
        "u64, 0xffffffffffffffff, -1",
        "i64, -9223372036854775808, -9223372036854775808",
        "i64, 9223372036854775807, 9223372036854775807"
    })
    void integersAreReadExactly(String type, String text, long value) {
        assertThat(readValue(type, text).rows()).containsExactly(List.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "u8, 256",
        "u8, -1",
        "i8, 128",
        "i8, -129",
        "u64, 18446744073709551616",
        "u64, 99999999999999999999999999",
        "u64, 0x10000000000000000",
        "i64, 9223372036854775808",
        "i64, -9223372036854775809",
        "u1, 2"
    })
    void integersThatDoNotFitAreRefused(String type, String text) {
        assertThat(readValue(type, text).finding()).startsWith("2:1+" + text.length() + " TP5006 The value " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "u8, ' '",
        "u8, -",
        "u8, 0x",
        "u8, 1.5",
        "u8, 1e3",
        "u8, NaN",
        "u8, ٣",
        "u8, true",
        "u32, 10.0.0",
        "u32, 10.0.0.256",
        "u32, 10.0.0.0.1",
        "u32, 10..0.1",
        "u32, .1.2.3"
    })
    void whatIsNoIntegerIsRefused(String type, String text) {
        assertThat(readValue(type, text).finding()).startsWith("2:1+").contains(" TP5005 The value `" + text + "`");
    }

    @Test
    void findingsHaveTheirPlaceInTheFile() {
        assertThat(read("a,b\n1,2\n33,\"4\",5\n").finding())
                .isEqualTo("3:1+1 TP5007 This row has 3 values, but the header names 2 columns.");
        assertThat(read("x,a,b\n9,\"7\",many\n").finding())
                .isEqualTo("2:7+4 TP5005 The value `many` of the column `b` is not an integer. "
                        + "Write decimal digits, or hexadecimal ones after `0x`.");
    }

    @Test
    void rowsBeforeAFindingAreRead() {
        assertThat(read("a,b\n1,2\n3,x\n5,6\n").rows()).containsExactly(List.of(1L, 2L));
    }

    @Test
    void columnsAreMissingOrThereTwice() {
        assertThat(read("a,c\n1,2\n").finding())
                .isEqualTo("1:1+1 TP5003 The column `b`, which the program reads, is missing; the columns are: a, c. "
                        + "Add or rename a column.");
        assertThat(read("a,b,a\n1,2,3\n").finding())
                .isEqualTo("1:1+1 TP5004 The column `a` appears twice. Remove or rename one of them.");
        assertThat(read("a,b,c,c\n1,2,3,4\n").rows()).containsExactly(List.of(1L, 2L));
    }

    @Test
    void emptyFilesHaveNoHeader() {
        assertThat(read("").finding()).startsWith("1:1+1 TP5002");
        assertThat(read("\n\n").finding()).startsWith("1:1+1 TP5002");
        assertThat(read("a,b\n")).isEqualTo(new Reading(List.of(), List.of()));
    }

    @Test
    void filesThatCannotBeOpenedAreNamed() {
        Result<RecordReader> missing =
                RecordReader.open(Path.of("no/such.csv"), COLUMNS, "the program reads", DataLimits.DEFAULT);
        Result<RecordReader> directory = RecordReader.open(folder, COLUMNS, "the program reads", DataLimits.DEFAULT);

        assertThat(missing.diagnostics().getFirst().getMessage())
                .isEqualTo("Cannot read the data set `no/such.csv`: there is no such file.");
        assertThat(directory.diagnostics().getFirst().getMessage()).endsWith("it is a folder.");
        assertThat(directory.value()).isNull();
    }

    @ParameterizedTest
    @MethodSource
    void hostileFilesGiveOneFinding(String code, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("hostile.csv"), content);

        assertThat(read(file, COLUMNS).finding()).contains(" " + code + " ");
    }

    static Stream<Arguments> hostileFilesGiveOneFinding() {
        return Stream.of(
                hostile("TP5009", bytes("a,b\n1,"), new byte[] {(byte) 0xC3, '\n'}),
                hostile("TP5009", bytes("a,b\n1,2\n"), new byte[] {(byte) 0xFF, (byte) 0xFE}),
                hostile("TP5009", bytes("a,b\n1,\"2\" x\n")),
                hostile("TP5009", bytes("a,b\n1," + "9".repeat(1 << 20) + "\n")),
                hostile("TP5009", bytes("a,b\n1,\"" + "9\n".repeat(1 << 20))),
                hostile("TP5009", bytes("a".repeat(10 << 20))),
                hostile("TP5008", bytes("a,".repeat(1 << 20))),
                hostile("TP5005", bytes("a,b\n1,\0\n")),
                hostile("TP5007", bytes("a,b\n" + "1,".repeat(1 << 10))),
                hostile("TP5003", bytes("\u001b[2J,b\n")));
    }

    @Test
    void bytesThatAreNoTextHaveTheirPlace() throws IOException {
        byte[] content = bytes("a,b\n" + "1,2\n".repeat(50_000) + "ä,?\n1,2\n");
        int place = content.length - 6;
        assertThat(content[place]).isEqualTo((byte) '?');
        content[place] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("late.csv"), content);

        assertThat(read(file, COLUMNS).finding()).contains("50002:3", " TP5009 ");
    }

    private static Arguments hostile(String code, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return Arguments.of(code, content.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesAreCountedForProgress() throws IOException {
        assertThat(RecordReader.countLines(Files.writeString(folder.resolve("lines.csv"), "a\n1\n2\n")))
                .isEqualTo(3);
        assertThat(RecordReader.countLines(folder.resolve("missing.csv"))).isNegative();
    }

    private Reading readValue(String type, String text) {
        return read("x\n" + text + "\n", List.of(new Column("x", ValueType.valueOf(type))));
    }

    private Reading read(String content) {
        return read(content, COLUMNS);
    }

    private Reading read(String content, List<Column> columns) {
        try {
            return read(Files.writeString(folder.resolve("data.csv"), content), columns);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Reading read(Path file, List<Column> columns) {
        Result<RecordReader> opened = RecordReader.open(file, columns, "the program reads", DataLimits.DEFAULT);
        if (opened.value() == null) {
            return new Reading(List.of(), opened.diagnostics());
        }
        try (RecordReader reader = opened.value()) {
            List<List<Long>> rows = new ArrayList<>();
            long[] values = new long[columns.size()];
            while (reader.read(values)) {
                rows.add(Arrays.stream(values).boxed().toList());
            }
            return new Reading(rows, reader.diagnostics());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
