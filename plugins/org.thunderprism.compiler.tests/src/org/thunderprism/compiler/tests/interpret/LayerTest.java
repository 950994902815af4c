package org.thunderprism.compiler.tests.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.Trace;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Partition, map and sum. */
class LayerTest {

    private final TestProgram test = new TestProgram();

    private long[] run(long... record) {
        assertThat(IrCheck.check(test.program())).isEmpty();
        return new Interpreter(test.program()).run(record).results();
    }

    /** Two levels over two elements: x0 <= 10, then x1 <= 0 on the left and x1 <= 5 on the right; rows 1, 2, 3, 4. */
    private FuzzyTable tree(String name) {
        return test.fuzzy(name, "i8[1]", 2, new int[] {0, 1, 1}, new long[] {10, 0, 5}, 1, 2, 3, 4);
    }

    @Test
    void aTreeGoesLeftWhenTheElementIsAtMostTheThreshold() {
        Value v = test.read("v", "i16[2]");
        test.result("r", test.body().map(test.body().partition(v, 2, 2), List.of(tree("t"))));
        assertThat(run(10, 0)).containsExactly(1);
        assertThat(run(10, 1)).containsExactly(2);
        assertThat(run(11, 5)).containsExactly(3);
        assertThat(run(11, 6)).containsExactly(4);
    }

    @Test
    void thresholdsOfU64CompareAsUnsigned() {
        Value v = test.read("v", "u64[1]");
        FuzzyTable table = test.fuzzy("t", "u8[1]", 1, new int[] {0}, new long[] {Long.MIN_VALUE}, 1, 2);
        test.result("r", test.body().map(test.body().partition(v, 1, 1), List.of(table)));
        assertThat(run(5)).containsExactly(1);
        assertThat(run(Long.MIN_VALUE)).containsExactly(1);
        assertThat(run(-1)).containsExactly(2);
    }

    @Test
    void aTreeWithoutLevelsHasOneRow() {
        Value v = test.read("v", "u8[1]");
        FuzzyTable table = test.fuzzy("t", "i8[2]", 1, new int[0], new long[0], -1, 2);
        test.result("r", test.body().map(test.body().partition(v, 1, 1), List.of(table)));
        assertThat(run(5)).containsExactly(-1, 2);
    }

    @Test
    void blocksMayOverlapAndLeaveElementsOver() {
        Value v = test.read("v", "i8[6]");
        test.result("apart", test.body().partition(v, 2, 3));
        test.result("overlapping", test.body().partition(v, 3, 2));
        test.result("adjacent", test.body().partition(v, 2, 2));
        assertThat(run(1, 2, 3, 4, 5, 6)).containsExactly(1, 2, 4, 5, 1, 2, 3, 3, 4, 5, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void eachBlockGoesThroughItsOwnTable() {
        Value v = test.read("v", "i16[2]");
        FuzzyTable first = test.fuzzy("first", "i8[2]", 1, new int[] {0}, new long[] {0}, 1, 2, 3, 4);
        FuzzyTable second = test.fuzzy("second", "i8[2]", 1, new int[] {0}, new long[] {7}, 5, 6, 7, 8);
        test.result("r", test.body().map(test.body().partition(v, 1, 1), List.of(first, second)));
        assertThat(run(1, 7)).containsExactly(3, 4, 5, 6);
    }

    @Test
    void oneTableMayServeSeveralBlocks() {
        Value v = test.read("v", "i16[4]");
        FuzzyTable table = tree("t");
        test.result("r", test.body().map(test.body().partition(v, 2, 2), List.of(table, table)));
        assertThat(run(0, 0, 20, 20)).containsExactly(1, 4);
    }

    @Test
    void aMatchTableMapsABlockByItsElements() {
        Value v = test.read("v", "u8[4]");
        MatchTable table = test.table("t", "i8", -1);
        TestProgram.key(table, MatchKind.EXACT, "u8");
        TestProgram.key(table, MatchKind.RANGE, "u8");
        table.getEntries().add(TestProgram.entry(new long[] {1, 5}, new long[] {0, 9}, 42));
        table.setCapacity(1);
        test.result("r", test.body().map(test.body().partition(v, 2, 2), List.of(table, table)));
        assertThat(run(1, 7, 1, 4)).containsExactly(42, -1);
    }

    @Test
    void sumsAddTheBlocksAndTheBiasAndWrapInTheirType() {
        Value v = test.read("v", "i8[4]");
        Value blocks = test.body().partition(v, 2, 2);
        test.result("plain", test.body().sumReduce(blocks, ValueType.signed(16), null));
        test.result("wrapped", test.body().sumReduce(blocks, ValueType.signed(8), new long[] {0, 1}));
        test.result("unsigned", test.body().sumReduce(blocks, ValueType.unsigned(8), null));
        assertThat(run(100, -1, 100, -2)).containsExactly(200, -3, -56, -2, 200, 253);
    }

    @Test
    void aTraceNamesTheLayers() {
        Value v = test.read("v", "i16[2]");
        Value map = test.body().map(test.body().partition(v, 2, 2), List.of(tree("t")));
        Value sum = test.body().sumReduce(map, ValueType.signed(32), new long[] {10});
        test.result("r", sum);
        Trace trace = new Interpreter(test.program()).trace(0, 0);
        assertThat(trace.layers()).extracting(layer -> layer.value()).containsExactly(map, sum);
        assertThat(trace.layers().get(1).elements()).containsExactly(11);
        assertThat(trace.observation().results()).containsExactly(11);
    }
}
