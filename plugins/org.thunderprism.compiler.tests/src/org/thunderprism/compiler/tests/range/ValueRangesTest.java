package org.thunderprism.compiler.tests.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

class ValueRangesTest {

    private static final ValueType BYTE = ValueType.unsigned(8);
    private static final ValueType WORD = ValueType.signed(32);

    private final SmallProgram program = new SmallProgram();

    @Test
    void inputsHaveTheirTypesRange() {
        Value input = program.input(BYTE);

        assertThat(ranges().of(input)).isEqualTo(new Interval(BYTE, 0, 255));
    }

    @Test
    void sumsAddTheRowsThatCanBeReached() {
        IrBuilder builder = program.builder();
        Value vector = builder.pack(List.of(program.input(BYTE), program.input(BYTE)));
        // No byte exceeds 255, so that the last two rows are out of reach.
        FuzzyTable reachable = fuzzy(new long[] {255, 100, 200}, new long[] {1, 10, 2, 20, 900, 900, 900, 900});
        FuzzyTable other = fuzzy(new long[] {7, 3, 9}, new long[] {0, -1, 0, -2, 0, -3, 5, -4});
        Value map = builder.map(builder.partition(vector, 1, 1), List.of(reachable, other));
        Value sum = builder.sumReduce(map, WORD, new long[] {100, 0});

        assertThat(ranges().elements(sum)).containsExactly(new Interval(WORD, 101, 107), new Interval(WORD, 6, 19));
    }

    @Test
    void treesNarrowAFeatureOnTheWayDown() {
        IrBuilder builder = program.builder();
        Value vector = builder.pack(List.of(program.input(BYTE)));
        // Left of 50 nothing is above 60, right of it nothing is at most 40.
        FuzzyTable table = fuzzy(new long[] {50, 60, 40}, new long[] {1, 1, 99, 99, 99, 99, 2, 2});
        Value map = builder.map(builder.partition(vector, 1, 1), List.of(table));

        assertThat(ranges().of(map, 0)).isEqualTo(new Interval(WORD, 1, 2));
    }

    @Test
    void sumsThatCanWrapAreTheWholeType() {
        IrBuilder builder = program.builder();
        Value vector = builder.pack(List.of(program.input(BYTE)));
        FuzzyTable table = fuzzy(new long[] {50, 60, 40}, new long[] {1, 1, 2, 2, 3, 3, 4, Integer.MAX_VALUE});
        Value sum = builder.sumReduce(
                builder.map(builder.partition(vector, 1, 1), List.of(table)), WORD, new long[] {0, 1});

        assertThat(ranges().elements(sum)).containsExactly(new Interval(WORD, 1, 4), Interval.full(WORD));
    }

    @Test
    void lookupsGiveEntriesThatCanMatchAndTheDefault() {
        MatchTable table = IrFactory.eINSTANCE.createMatchTable();
        TableKey key = IrFactory.eINSTANCE.createTableKey();
        key.setName("k");
        key.setType(BYTE);
        key.setMatch(MatchKind.RANGE);
        table.getKeys().add(key);
        table.setResult(WORD);
        table.setDefaultResult(new long[] {5});
        table.getEntries().add(entry(0, 10, -7));
        table.getEntries().add(entry(200, 255, 1_000));
        Value low = program.builder()
                .operation(Opcode.AND, program.input(BYTE), program.builder().constant(BYTE, 15));
        Value looked = program.builder().lookup(table, List.of(low));

        assertThat(ranges().of(looked)).isEqualTo(new Interval(WORD, -7, 5));

        table.setRuntime(true);
        assertThat(ranges().of(looked)).isEqualTo(Interval.full(WORD));
    }

    @Test
    void knowsOnlyValuesOfTheProgram() {
        Value foreign = new SmallProgram().input(BYTE);

        assertThatThrownBy(() -> ranges().of(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    private ValueRanges ranges() {
        return ValueRanges.of(program.program());
    }

    private static TableEntry entry(long low, long high, long result) {
        TableEntry entry = IrFactory.eINSTANCE.createTableEntry();
        entry.setValues(new long[] {low});
        entry.setBounds(new long[] {high});
        entry.setResult(new long[] {result});
        return entry;
    }

    /** Depth 2, one feature, rows of two elements. */
    private static FuzzyTable fuzzy(long[] thresholds, long[] rows) {
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setDepth(2);
        table.setArity(1);
        table.setFeatures(new int[3]);
        table.setThresholds(thresholds);
        table.setRows(rows);
        table.setResult(WORD.vector(2));
        return table;
    }
}
