package org.thunderprism.codegen.tests.ebpf;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;

/** Partition, map and sum in every way that the generator has for them; keys lie around thresholds and at the ends of their type. */
class LayersInKernelTest {

    private static final int RECORDS = 200;

    @ParameterizedTest(name = "{0} blocks of {1}, {2} outputs, depth {3}, keys {4} up to {5}, rows {6}, sums {7}")
    @CsvSource({
        "5, 1, 32, 4, u8, 255, i8, i32",
        "5, 1, 3, 4, u16, 900, i8, i32",
        "5, 1, 3, 4, u32, 3000000, i8, i32",
        "5, 1, 3, 2, u32, 4294967295, i8, i32",
        "3, 1, 3, 6, u64, -1, i8, i32",
        "3, 1, 3, 5, i64, 9223372036854775807, i8, i32",
        "4, 1, 2, 4, i32, 500, i16, i32",
        "4, 1, 2, 4, i8, 127, i16, i32",
        "6, 2, 16, 4, u8, 200, i8, i32",
        "6, 2, 16, 4, u32, 70000, i8, i32",
        "4, 3, 5, 3, u16, 65535, i32, i64",
        "3, 5, 9, 5, i64, 9223372036854775807, i40, i33",
        "4, 1, 6, 6, u64, -1, u64, u16",
        "2, 4, 3, 0, u32, 7, i32, i8",
        "40, 1, 64, 2, i16, 300, i8, i32",
        "60, 2, 30, 2, u32, 100, u40, i64",
        "200, 1, 2, 1, u8, 255, u1, u9",
        "2, 1, 1, 8, i12, 2047, i8, i32",
        "2, 1, 3, 9, i12, 2047, i16, i32",
    })
    void areExact(int blocks, int size, int outputs, int depth, String key, long largest, String row, String sum)
            throws WitnessException {
        SplittableRandom random = new SplittableRandom(blocks * 31L + size);
        ValueType keys = ValueType.valueOf(key);
        ValueType sums = ValueType.valueOf(sum);
        TestProgram test = new TestProgram();
        List<long[]> thresholds = new ArrayList<>();
        List<FuzzyTable> tables = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            long[] chosen = thresholds(keys, largest, (1 << depth) - 1, random);
            thresholds.add(chosen);
            tables.add(fuzzy(
                    test, "t" + block, size, chosen, ValueType.valueOf(row).vector(outputs), random));
        }
        Value vector = test.read("vector", keys.vector(blocks * size).toString());
        Value mapped = test.body().map(test.body().partition(vector, size, size), tables);
        long[] bias = random.longs(outputs).map(sums::canonical).toArray();
        test.result("plain", test.body().sumReduce(mapped, sums, null));
        test.result("biased", test.body().sumReduce(mapped, sums, bias));
        List<long[]> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(IntStream.range(0, blocks * size)
                    .mapToLong(element -> near(keys, thresholds.get(element / size), random))
                    .toArray());
        }

        Kernel.assertAgrees(test.program(), records);
    }

    @Test
    void pairsOfSumsBecomePlacesInAPlane() throws WitnessException {
        SplittableRandom random = new SplittableRandom(7);
        TestProgram test = new TestProgram();
        ValueType narrow = ValueType.valueOf("i8");
        List<FuzzyTable> first = new ArrayList<>();
        List<FuzzyTable> second = new ArrayList<>();
        List<FuzzyTable> third = new ArrayList<>();
        for (int block = 0; block < 6; block++) {
            first.add(small(test, "first" + block, 1, thresholds(ValueType.unsigned(16), 800, 15, random), 12, random));
            second.add(small(test, "second" + block, 2, thresholds(narrow, 40, 15, random), 5, random));
        }
        for (int block = 0; block < 5; block++) {
            third.add(small(test, "third" + block, 1, thresholds(narrow, 60, 7, random), 3, random));
        }
        Value vector = test.read("vector", "i32[6]");
        ValueType sum = ValueType.valueOf("i32");
        Value hidden = test.body().sumReduce(test.body().map(test.body().partition(vector, 1, 1), first), sum, null);
        Value deeper = test.body().sumReduce(test.body().map(test.body().partition(hidden, 2, 2), second), sum, null);
        Value scores = test.body()
                .sumReduce(test.body().map(test.body().partition(deeper, 1, 1), third), sum, new long[] {5, -5, 0});
        // Observed, too: what is packed must be unpacked.
        test.result("hidden", hidden);
        test.result("deeper", deeper);
        test.result("scores", scores);
        List<long[]> records = IntStream.range(0, RECORDS)
                .mapToObj(i -> random.longs(6, -100, 1000).toArray())
                .toList();

        Kernel.assertAgrees(test.program(), records);
    }

    private static FuzzyTable small(
            TestProgram test, String name, int arity, long[] thresholds, int width, SplittableRandom random) {
        long[] rows =
                random.longs((long) width * (thresholds.length + 1), -4, 5).toArray();
        int[] features = random.ints(thresholds.length, 0, arity).toArray();
        return test.fuzzy(name, "i32[" + width + "]", arity, features, thresholds, rows);
    }

    private static FuzzyTable fuzzy(
            TestProgram test, String name, int arity, long[] thresholds, ValueType row, SplittableRandom random) {
        long[] rows = random.longs((long) row.size() * (thresholds.length + 1))
                .map(row.element()::canonical)
                .toArray();
        int[] features = random.ints(thresholds.length, 0, arity).toArray();
        return test.fuzzy(name, row.toString(), arity, features, thresholds, rows);
    }

    private static long[] thresholds(ValueType type, long largest, int count, SplittableRandom random) {
        return LongStream.range(0, count)
                .map(i -> bounded(type, largest, random))
                .toArray();
    }

    private static long bounded(ValueType type, long largest, SplittableRandom random) {
        long value = random.nextLong();
        return type.canonical(largest == -1 || largest == Long.MAX_VALUE ? value : value % (largest + 1));
    }

    /** A value at or beside a threshold, at an end of the type, or anywhere. */
    private static long near(ValueType type, long[] thresholds, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextBoolean() ? type.minimum() : type.maximum();
            case 1 -> type.canonical(random.nextLong());
            default ->
                thresholds.length == 0
                        ? 0
                        : type.canonical(thresholds[random.nextInt(thresholds.length)] + random.nextInt(-1, 2));
        };
    }
}
