package org.thunderprism.compiler.tests.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.type.ValueType;

/** Makes random programs and records. */
public final class RandomPrograms {

    /** Instructions of the largest program that {@link #samples} makes. */
    public static final int MAXIMUM_SIZE = 120;

    private static final int MAXIMUM_RECORDS = 40;

    private RandomPrograms() {}

    /**
     * A network of one program at the vertex {@code bolt}, of stage lower.
     *
     * @param seed what everything follows from
     * @param size about how many instructions; a smaller size with the same seed gives the beginning of the same program, so that
     *     shrinking the size keeps a failure
     * @param features what may occur
     */
    public static Network network(long seed, int size, Features features) {
        return new ProgramGenerator(seed, features).generate(size);
    }

    /** The program of {@link #network}. */
    public static Program program(long seed, int size, Features features) {
        return network(seed, size, features).getPrograms().get(0);
    }

    /**
     * Records for a program: canonical values, flattened in the program's order, most of them edge values. Many values repeat earlier ones, so
     * that flows meet again.
     */
    public static List<long[]> records(Program program, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<long[]> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long[] earlier = records.isEmpty() ? null : records.get(random.nextInt(records.size()));
            List<Long> values = new ArrayList<>();
            for (Input input : program.getInputs()) {
                ValueType type = input.getType();
                for (int element = 0; element < type.size(); element++) {
                    boolean repeat = earlier != null && random.nextBoolean();
                    values.add(repeat ? earlier[values.size()] : EdgeValues.next(random, type.element()));
                }
            }
            records.add(values.stream().mapToLong(Long::longValue).toArray());
        }
        return records;
    }

    /** Programs with records; shrinks to fewer instructions and fewer records. */
    public static Arbitrary<Sample> samples(Features features) {
        Arbitrary<Long> seeds = Arbitraries.longs().withoutEdgeCases().dontShrink();
        Arbitrary<Integer> sizes =
                Arbitraries.integers().between(1, MAXIMUM_SIZE).withoutEdgeCases();
        Arbitrary<Integer> counts =
                Arbitraries.integers().between(1, MAXIMUM_RECORDS).withoutEdgeCases();
        return Combinators.combine(seeds, sizes, counts)
                .as((seed, size, count) -> new Sample(seed, size, count, features));
    }
}
