package org.thunderprism.codegen.tests.ebpf;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;

/** Lookups in tables of every kind of key and of many sizes; keys are ones that entries name, their neighbours, or anything. */
class MatchTablesInKernelTest {

    private static final int RECORDS = 200;

    @ParameterizedTest(name = "{0} entries, keys {1} and {2} of {3} bits, result {4}")
    @CsvSource({
        "0, EXACT, , 8, u8",
        "1, EXACT, , 64, i16[3]",
        "40, EXACT, , 9, u1",
        "3000, EXACT, , 32, u32[2]",
        "30, RANGE, , 16, i8",
        "300, RANGE, , 64, u64",
        "5, LPM, , 32, u16",
        "500, LPM, , 32, u16",
        "60, LPM, , 7, u16",
        "20, TERNARY, , 16, u16",
        "6, EXACT, EXACT, 16, i64",
        "900, EXACT, EXACT, 33, u8[5]",
        "50, EXACT, RANGE, 8, u8",
        "50, RANGE, LPM, 12, u40",
        "50, TERNARY, LPM, 64, i33[2]",
        "9000, TERNARY, RANGE, 24, u32",
    })
    void areExact(int count, MatchKind first, MatchKind second, int width, String result) throws WitnessException {
        SplittableRandom random = new SplittableRandom(count * 64L + width);
        for (boolean signed : new boolean[] {false, true}) {
            ValueType type = new ValueType(signed, width, 0, 0);
            List<MatchKind> kinds = second == null ? List.of(first) : List.of(first, second);
            TestProgram test = new TestProgram();
            ValueType row = ValueType.valueOf(result);
            MatchTable table = test.table("rules", result, row(row, random));
            kinds.forEach(kind -> TestProgram.key(table, kind, type.toString()));
            for (int i = 0; i < count; i++) {
                table.getEntries().add(entry(kinds, type, row, random));
            }
            table.setCapacity(count);
            List<Value> keys = new ArrayList<>();
            kinds.forEach(kind -> keys.add(test.read("key" + keys.size(), type.toString())));
            test.result("row", test.body().lookup(table, keys));
            List<long[]> records = IntStream.range(0, RECORDS)
                    .mapToObj(i -> record(table, type, random))
                    .toList();

            Kernel.assertAgrees(test.program(), records);
        }
    }

    @Test
    void namesOfValuesHideNothing() throws WitnessException {
        TestProgram test = new TestProgram();
        MatchTable table = test.table("rules", "u8", 0);
        TestProgram.key(table, MatchKind.TERNARY, "u8");
        TestProgram.row(table, 3, 3, 9);
        for (String name : List.of(
                "i",
                "hash",
                "table_rules",
                "table_rules_row",
                "XDP_DROP",
                "choose",
                "is_zero",
                "result",
                "input",
                "long")) {
            Value read = test.read(name, "u8");
            Value sum = test.body().operation(Opcode.ADD, read, read);
            sum.setName(name);
            Value found = test.body().lookup(table, List.of(sum));
            found.setName(name);
            test.result(name, found);
        }

        Kernel.assertAgrees(test.program(), List.of(new long[] {0, 1, 2, 3, 129, 131, 3, 1, 0, 129}));
    }

    private static TableEntry entry(List<MatchKind> kinds, ValueType type, ValueType row, SplittableRandom random) {
        long[] values = kinds.stream()
                .mapToLong(kind -> type.canonical(random.nextLong()))
                .toArray();
        long[] bounds = new long[values.length];
        for (int key = 0; key < values.length; key++) {
            bounds[key] = switch (kinds.get(key)) {
                case EXACT -> 0;
                case RANGE -> end(type, values[key], random);
                case TERNARY -> type.canonical(random.nextLong() | random.nextLong());
                case LPM -> random.nextInt(type.width() + 1);
            };
        }
        return TestProgram.entry(values, bounds, row(row, random));
    }

    /** An end that is not before the begin. */
    private static long end(ValueType type, long begin, SplittableRandom random) {
        long end = type.canonical(begin + (random.nextLong() >>> random.nextInt(64)));
        boolean before = type.signed() ? end < begin : Long.compareUnsigned(end, begin) < 0;
        return before ? begin : end;
    }

    private static long[] row(ValueType type, SplittableRandom random) {
        return random.longs(type.size()).map(type.element()::canonical).toArray();
    }

    private static long[] record(MatchTable table, ValueType type, SplittableRandom random) {
        long[] record =
                random.longs(table.getKeys().size()).map(type::canonical).toArray();
        if (!table.getEntries().isEmpty() && random.nextInt(4) > 0) {
            TableEntry entry =
                    table.getEntries().get(random.nextInt(table.getEntries().size()));
            for (int key = 0; key < record.length; key++) {
                long[] from = random.nextBoolean() ? entry.getValues() : entry.getBounds();
                boolean near = table.getKeys().get(key).getMatch() == MatchKind.RANGE;
                record[key] = near
                        ? type.canonical(from[key] + random.nextInt(-1, 2))
                        : type.canonical(entry.getValues()[key]
                                ^ (random.nextInt(3) == 0 ? 1L << random.nextInt(type.width()) : 0));
            }
        }
        return record;
    }
}
