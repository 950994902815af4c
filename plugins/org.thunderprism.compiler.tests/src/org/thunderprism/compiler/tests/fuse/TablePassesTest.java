package org.thunderprism.compiler.tests.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

class TablePassesTest {

    private static final ValueType WORD = ValueType.signed(32);

    private final TestProgram program = new TestProgram();
    private final IrBuilder body = program.body();

    @Test
    void leavesOutOfReachGo() {
        // A byte is at most 255 and never at most -1: only the rows 2 and 3 can be reached.
        FuzzyTable table = steps("t", new long[] {7, -1, 255}, 1, 2, 3, 4);
        program.result("r", sum(bytes("x"), null, table));

        Program fused = PassTesting.only(program, "prune-trees");

        FuzzyTable pruned = onlyTable(fused);
        assertThat(pruned.getDepth()).isEqualTo(1);
        assertThat(pruned.getThresholds()).containsExactly(7);
        assertThat(pruned.getRows()).containsExactly(2, 3);
    }

    @Test
    void equalRowsSideBySideBecomeOne() {
        FuzzyTable table = steps("t", new long[] {100, 50, 150}, 1, 5, 5, 2);
        program.result("r", sum(bytes("x"), null, table));

        Program fused = PassTesting.only(program, "prune-trees");

        // Three intervals remain, of which a tree of depth 2 holds one twice.
        assertThat(onlyTable(fused).getThresholds()).contains(50, 150).doesNotContain(100);
    }

    @Test
    void lopsidedTreesOverOneElementAreBalanced() {
        FuzzyTable chain = program.fuzzy(
                "t", "i32[1]", 1, new int[7], new long[] {40, 30, 255, 20, 255, 255, 255}, 1, 2, 3, 3, 4, 4, 4, 4);
        program.result("r", sum(bytes("x"), null, chain));

        Program fused = PassTesting.only(program, "prune-trees");

        assertThat(onlyTable(fused).getDepth()).isEqualTo(2);
        assertThat(onlyTable(fused).getThresholds()).containsExactly(30, 20, 40);
    }

    @Test
    void tablesWithTheSameContentBecomeOne() {
        FuzzyTable first = steps("a", new long[] {7, 3, 9}, 1, 2, 3, 4);
        FuzzyTable second = steps("b", new long[] {7, 3, 9}, 1, 2, 3, 4);
        FuzzyTable third = steps("c", new long[] {7, 3, 9}, 1, 2, 3, 5);
        program.result("r", sum(bytes("x", "y", "z"), null, first, second, third));

        Program fused = PassTesting.only(program, "share-tables");

        assertThat(fused.getTables()).extracting(Table::getName).containsExactly("a", "c");
    }

    @Test
    void blocksOfOneRowBecomeBias() {
        FuzzyTable constant = program.fuzzy("c", "i32[1]", 1, new int[0], new long[0], 5);
        FuzzyTable table = steps("t", new long[] {7, 3, 9}, 1, 2, 3, 4);
        program.result("r", sum(bytes("x", "y"), new long[] {100}, constant, table));

        Program fused = PassTesting.only(program, "merge-blocks", "remove-dead-code");

        assertThat(PassTesting.all(fused, Partition.class))
                .singleElement()
                .satisfies(blocks -> assertThat(blocks.getType().blocks()).isEqualTo(1));
        assertThat(PassTesting.all(fused, SumReduce.class))
                .singleElement()
                .satisfies(sum -> assertThat(sum.getBias()).containsExactly(105));
        assertThat(fused.getTables()).extracting(Table::getName).containsExactly("t");
    }

    @Test
    void sumsOfConstantBlocksAreConstants() {
        FuzzyTable constant = program.fuzzy("c", "i32[2]", 1, new int[0], new long[0], 5, 6);
        program.result("r", sum(bytes("x"), new long[] {1, 2}, constant));

        Program fused = PassTesting.only(program, "merge-blocks", "remove-dead-code");

        assertThat(PassTesting.all(fused, Constant.class))
                .extracting(Constant::getValue)
                .containsExactly(6L, 8L);
        assertThat(fused.getTables()).isEmpty();
    }

    @Test
    void blocksThatReadTheSameElementBecomeOne() {
        Value x = body.wrap(program.read("x", "u8"), WORD);
        FuzzyTable first = steps("a", new long[] {20, 10, 30}, 1, 2, 3, 4);
        FuzzyTable second = steps("b", new long[] {25, 10, 30}, 100, 200, 300, 400);
        Value blocks = body.partition(body.pack(List.of(x, x)), 1, 1);
        program.result("r", body.sumReduce(body.map(blocks, List.of(first, second)), WORD, null));

        Program fused = PassTesting.only(program, "merge-blocks", "remove-dead-code");

        FuzzyTable merged = onlyTable(fused);
        assertThat(merged.getDepth()).isEqualTo(3);
        assertThat(merged.getRows()).contains(101, 202, 203, 303, 404);
    }

    @Test
    void aBiasJoinsATable() {
        FuzzyTable table = steps("t", new long[] {7, 3, 9}, 1, 2, 3, 4);
        program.result("r", sum(bytes("x"), new long[] {10}, table));

        Program fused = PassTesting.only(program, "fold-bias");

        assertThat(onlyTable(fused).getRows()).containsExactly(11, 12, 13, 14);
        assertThat(PassTesting.all(fused, SumReduce.class).getFirst().getBias()).isNull();
    }

    @Test
    void aBiasDoesNotJoinATableThatOthersUse() {
        FuzzyTable table = steps("t", new long[] {7, 3, 9}, 1, 2, 3, 4);
        program.result("r", sum(bytes("x"), new long[] {10}, table));
        program.result("s", sum(bytes("y"), null, table));

        Program fused = PassTesting.only(program, "fold-bias");

        assertThat(onlyTable(fused).getRows()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void linearStepsBecomeRows() {
        FuzzyTable first = steps("a", new long[] {20, 10, 30}, 1, 2, 3, 4);
        FuzzyTable second = steps("b", new long[] {25, 10, 30}, 5, 6, 7, 8);
        Value sum = body.extract(sum(bytes("x", "y"), new long[] {100}, first, second), 0);
        Value scaled = body.operation(Opcode.MULTIPLY, sum, program.constant("i32", 3));
        Value shifted = body.operation(Opcode.SHIFT_LEFT, scaled, program.constant("u8", 1));
        program.result("r", body.operation(Opcode.SUBTRACT, program.constant("i32", 7), shifted));

        Program fused = PassTesting.only(program, "fold-linear", "remove-dead-code");

        assertThat(PassTesting.operations(fused)).containsExactly(Opcode.WRAP, Opcode.WRAP);
        assertThat(tables(fused).getFirst().getRows()).containsExactly(-6, -12, -18, -24);
        assertThat(PassTesting.all(fused, SumReduce.class).getFirst().getBias()).containsExactly(7 - 600);
    }

    @Test
    void combinationsOfElementsBecomeColumns() {
        FuzzyTable table = program.fuzzy("t", "i32[3]", 1, new int[1], new long[] {7}, 1, 2, 3, 10, 20, 30);
        FuzzyTable other = program.fuzzy("u", "i32[3]", 1, new int[1], new long[] {9}, 4, 5, 6, 40, 50, 60);
        Value sum = sum(bytes("x", "y"), null, table, other);
        Value difference = body.operation(Opcode.SUBTRACT, body.extract(sum, 0), body.extract(sum, 2));
        program.result("r", body.wrap(difference, ValueType.signed(16)));

        Program fused = PassTesting.only(program, "fold-linear", "remove-dead-code");

        // The second element is not computed any more, and the rows have the result's width.
        assertThat(tables(fused))
                .allSatisfy(made -> assertThat(made.getResult())
                        .isEqualTo(ValueType.signed(16).vector(1)));
        assertThat(tables(fused).getFirst().getRows()).containsExactly(-2, -20);
    }

    @Test
    void aMapDirectlyAfterAMapIsOneMap() {
        FuzzyTable inner = steps("a", new long[] {20, 10, 30}, 4, 3, 2, 1);
        FuzzyTable outer = steps("b", new long[] {2, 1, 3}, 10, 20, 30, 40);
        Value blocks = body.partition(bytes("x"), 1, 1);
        Value mapped = body.map(body.map(blocks, List.of(inner)), List.of(outer));
        program.result("r", body.sumReduce(mapped, WORD, null));

        Program fused = PassTesting.only(program, "compose-maps", "remove-dead-code");

        assertThat(PassTesting.all(fused, MapBlocks.class)).hasSize(1);
        assertThat(onlyTable(fused).getRows()).containsExactly(40, 30, 20, 10);
    }

    @Test
    void nonLinearStepsAndLaterLayersBecomeRowsOfASingleBlock() {
        FuzzyTable inner = program.fuzzy("a", "i32[2]", 1, new int[1], new long[] {100}, -4, 3, 5, -6);
        FuzzyTable outer = steps("b", new long[] {2, 0, 4}, 10, 20, 30, 40);
        Value hidden = sum(bytes("x"), null, inner);
        List<Value> activated = new ArrayList<>();
        for (int index = 0; index < 2; index++) {
            activated.add(body.operation(Opcode.MAXIMUM, body.extract(hidden, index), program.constant("i32", 0)));
        }
        Value second = body.map(body.partition(body.pack(activated), 1, 1), List.of(outer, outer));
        program.result("r", body.sumReduce(second, WORD, new long[] {1}));

        Program fused = PassTesting.only(program, "fold-into-maps", "remove-dead-code");

        // (-4, 3) gives 10 + 30 + 1, and (5, -6) gives 40 + 10 + 1.
        assertThat(onlyTable(fused).getRows()).containsExactly(41, 51);
        assertThat(PassTesting.all(fused, SumReduce.class)).hasSize(1);
        assertThat(PassTesting.operations(fused)).containsExactly(Opcode.WRAP);
    }

    @Test
    void stepsBehindALookupBecomeItsRows() {
        MatchTable table = program.table("m", "u8", 9);
        TestProgram.key(table, MatchKind.EXACT, "u8");
        TestProgram.row(table, 3, 0, 40);
        table.setCapacity(1);
        Value looked = body.lookup(table, List.of(program.read("x", "u8")));
        program.result("r", body.operation(Opcode.REMAINDER, looked, program.constant("u8", 7)));

        Program fused = PassTesting.only(program, "fold-into-maps", "remove-dead-code");

        MatchTable folded = (MatchTable) fused.getTables().getFirst();
        assertThat(folded.getDefaultResult()).containsExactly(2);
        assertThat(folded.getEntries().getFirst().getResult()).containsExactly(5);
        assertThat(PassTesting.all(fused, Lookup.class)).hasSize(1);
        assertThat(PassTesting.operations(fused)).isEmpty();
    }

    @Test
    void stepsBehindATableThatIsFilledAtRunTimeStay() {
        MatchTable table = program.table("m", "u8", 9);
        TestProgram.key(table, MatchKind.EXACT, "u8");
        table.setRuntime(true);
        table.setCapacity(8);
        Value looked = body.lookup(table, List.of(program.read("x", "u8")));
        program.result("r", body.operation(Opcode.REMAINDER, looked, program.constant("u8", 7)));

        Program fused = PassTesting.all(program);

        assertThat(PassTesting.operations(fused)).containsExactly(Opcode.REMAINDER);
    }

    /** Inputs of a byte as a vector of i32. */
    private Value bytes(String... names) {
        List<Value> elements = new ArrayList<>();
        for (String name : names) {
            elements.add(body.wrap(program.read(name, "u8"), WORD));
        }
        return body.pack(elements);
    }

    private Value sum(Value vector, long[] bias, FuzzyTable... tables) {
        return body.sumReduce(body.map(body.partition(vector, 1, 1), List.of(tables)), WORD, bias);
    }

    /** Depth 2 over one element. */
    private FuzzyTable steps(String name, long[] thresholds, long... rows) {
        return program.fuzzy(name, "i32[1]", 1, new int[3], thresholds, rows);
    }

    private static FuzzyTable onlyTable(Program program) {
        assertThat(program.getTables()).hasSize(1);
        return tables(program).getFirst();
    }

    private static List<FuzzyTable> tables(Program program) {
        return program.getTables().stream().map(FuzzyTable.class::cast).toList();
    }
}
