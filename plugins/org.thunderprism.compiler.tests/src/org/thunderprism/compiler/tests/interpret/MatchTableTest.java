package org.thunderprism.compiler.tests.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Value;

class MatchTableTest {

    private static final long ADDRESS = 0x0A00_0000L;

    private final TestProgram test = new TestProgram();
    private final MatchTable table = test.table("t", "u8", 99);

    private Interpreter lookup(String... types) {
        List<Value> keys = new ArrayList<>();
        for (String type : types) {
            keys.add(test.read("x" + keys.size(), type));
        }
        test.result("r", test.body().lookup(table, keys));
        assertThat(IrCheck.check(test.program())).isEmpty();
        return new Interpreter(test.program());
    }

    private static long result(Interpreter interpreter, long... keys) {
        return interpreter.run(keys).results()[0];
    }

    @Test
    void exactKeysAreEqual() {
        TestProgram.key(table, MatchKind.EXACT, "i8");
        TestProgram.row(table, -3, 0, 1);
        TestProgram.row(table, 5, 0, 2);
        TestProgram.row(table, 5, 0, 3);
        Interpreter interpreter = lookup("i8");
        assertThat(result(interpreter, -3)).isEqualTo(1);
        assertThat(result(interpreter, 5)).as("the first entry wins").isEqualTo(2);
        assertThat(result(interpreter, 0)).as("default").isEqualTo(99);
    }

    @Test
    void rangesIncludeBothEndsAndCompareInTheKeysType() {
        TestProgram.key(table, MatchKind.RANGE, "u64");
        TestProgram.row(table, 10, 20, 1);
        TestProgram.row(table, 15, -1, 2);
        Interpreter interpreter = lookup("u64");
        assertThat(result(interpreter, 9)).isEqualTo(99);
        assertThat(result(interpreter, 10)).isEqualTo(1);
        assertThat(result(interpreter, 20)).isEqualTo(1);
        assertThat(result(interpreter, 21)).isEqualTo(2);
        assertThat(result(interpreter, -1)).isEqualTo(2);
    }

    @Test
    void signedRangesCompareAsSigned() {
        TestProgram.key(table, MatchKind.RANGE, "i8");
        TestProgram.row(table, -5, 5, 1);
        Interpreter interpreter = lookup("i8");
        assertThat(result(interpreter, -5)).isEqualTo(1);
        assertThat(result(interpreter, 0)).isEqualTo(1);
        assertThat(result(interpreter, -6)).isEqualTo(99);
    }

    @Test
    void ternaryKeysAreEqualInTheMask() {
        TestProgram.key(table, MatchKind.TERNARY, "u8");
        TestProgram.row(table, 0b1010_0000, 0b1111_0000, 1);
        TestProgram.row(table, 0, 0, 2);
        Interpreter interpreter = lookup("u8");
        assertThat(result(interpreter, 0b1010_1111)).isEqualTo(1);
        assertThat(result(interpreter, 0b1011_0000)).isEqualTo(2);
    }

    @Test
    void theLongestPrefixWinsWhateverTheOrder() {
        TestProgram.key(table, MatchKind.LPM, "u32");
        TestProgram.row(table, 0, 0, 1);
        TestProgram.row(table, ADDRESS, 8, 2);
        TestProgram.row(table, ADDRESS + 0x10_0000, 16, 3);
        TestProgram.row(table, ADDRESS + 0x10_0000, 16, 4);
        TestProgram.row(table, ADDRESS + 5, 32, 5);
        Interpreter interpreter = lookup("u32");
        assertThat(result(interpreter, 1)).isEqualTo(1);
        assertThat(result(interpreter, ADDRESS + 1)).isEqualTo(2);
        assertThat(result(interpreter, ADDRESS + 0x10_0001))
                .as("the first of equal length")
                .isEqualTo(3);
        assertThat(result(interpreter, ADDRESS + 5)).isEqualTo(5);
    }

    @Test
    void prefixesCountTheLeadingBitsOfTheWidth() {
        TestProgram.key(table, MatchKind.LPM, "i4");
        TestProgram.row(table, -8, 1, 1);
        Interpreter interpreter = lookup("i4");
        assertThat(result(interpreter, -1)).isEqualTo(1);
        assertThat(result(interpreter, 7)).isEqualTo(99);
    }

    @Test
    void allKeysOfAnEntryMustMatch() {
        TestProgram.key(table, MatchKind.EXACT, "u8");
        TestProgram.key(table, MatchKind.RANGE, "u8");
        table.getEntries().add(TestProgram.entry(new long[] {1, 10}, new long[] {0, 20}, 1));
        table.getEntries().add(TestProgram.entry(new long[] {2, 10}, new long[] {0, 20}, 2));
        table.setCapacity(2);
        Interpreter interpreter = lookup("u8", "u8");
        assertThat(result(interpreter, 2, 15)).isEqualTo(2);
        assertThat(result(interpreter, 1, 21)).isEqualTo(99);
        assertThat(result(interpreter, 3, 15)).isEqualTo(99);
    }

    @Test
    void severalExactKeysKeepTheirOrder() {
        TestProgram.key(table, MatchKind.EXACT, "u8");
        TestProgram.key(table, MatchKind.EXACT, "u8");
        table.getEntries().add(TestProgram.entry(new long[] {1, 2}, new long[2], 1));
        table.setCapacity(1);
        Interpreter interpreter = lookup("u8", "u8");
        assertThat(result(interpreter, 1, 2)).isEqualTo(1);
        assertThat(result(interpreter, 2, 1)).isEqualTo(99);
    }

    @Test
    void entriesMayBeAddedAtRunTime() {
        TestProgram.key(table, MatchKind.EXACT, "u8");
        table.setRuntime(true);
        table.setCapacity(1);
        Interpreter interpreter = lookup("u8");
        assertThat(result(interpreter, 4)).isEqualTo(99);
        interpreter.addEntry("t", TestProgram.entry(new long[] {4}, new long[1], 7));
        assertThat(result(interpreter, 4)).isEqualTo(7);
        assertThatThrownBy(() -> interpreter.addEntry("t", TestProgram.entry(new long[] {5}, new long[1], 7)))
                .hasMessageContaining("full");
        interpreter.reset();
        assertThat(result(interpreter, 4)).isEqualTo(99);
    }

    @Test
    void entriesThatDoNotFitAreRefused() {
        TestProgram.key(table, MatchKind.LPM, "u8");
        table.setCapacity(9);
        Interpreter interpreter = lookup("u8");
        assertThatThrownBy(() -> interpreter.addEntry("t", TestProgram.entry(new long[] {4}, new long[] {9}, 7)))
                .hasMessageContaining("key0");
        assertThatThrownBy(() -> interpreter.addEntry("t", TestProgram.entry(new long[] {4}, new long[] {8}, 256)))
                .hasMessageContaining("256");
        assertThatThrownBy(() -> interpreter.addEntry("none", TestProgram.entry(new long[] {4}, new long[] {8}, 2)))
                .hasMessageContaining("none");
    }
}
