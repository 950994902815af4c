package org.thunderprism.compiler.fuse.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thunderprism.compiler.fuse.pass.Constants;
import org.thunderprism.compiler.fuse.tree.Row;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/**
 * A value that is a linear combination of the elements of one sum plus a constant: <i>c</i><sub>0</sub>·<i>e</i><sub>0</sub> + … +
 * <i>k</i>, all modulo two to the width of {@code type}. As addition, subtraction, multiplication and narrowing casts respect that modulus,
 * the combination is exact whatever wraps on the way.
 *
 * @param source the sum
 * @param indices elements with a coefficient that is not 0, ascending
 * @param coefficients one for each index, canonical in {@code type}
 * @param constant canonical in {@code type}
 * @param type scalar, no wider than the sum's elements
 */
record Affine(SumReduce source, int[] indices, long[] coefficients, long constant, ValueType type) {

    /** Combinations of more elements are left alone, so that the analysis stays linear. */
    private static final int MOST_ELEMENTS = 256;

    /** One element of the sum as it is. */
    static Affine element(SumReduce source, int index) {
        ValueType type = source.getType().element();
        return new Affine(source, new int[] {index}, new long[] {type.canonical(1)}, 0, type);
    }

    /** Whether this is one of the sum's elements as it is. */
    boolean isElement() {
        return indices.length == 1
                && coefficients[0] == type.canonical(1)
                && constant == 0
                && type.equals(source.getType().element());
    }

    /** The combination of a row of one of the tables that are summed, without the constant. */
    long combine(Row row, ValueType result) {
        long sum = 0;
        for (int term = 0; term < indices.length; term++) {
            sum += coefficients[term] * row.get(indices[term]);
        }
        return result.canonical(sum);
    }

    /** What an operation makes of combinations of the same sum and constants, if that is a combination again. */
    static Optional<Affine> of(Operation operation, Affine first, Affine second) {
        ValueType type = operation.getType();
        return switch (operation.getOpcode()) {
            case ADD ->
                first == null
                        ? plusConstant(second, operand(operation, 0))
                        : second == null ? plusConstant(first, operand(operation, 1)) : first.plus(second, 1);
            case SUBTRACT ->
                first == null
                        ? Optional.of(second.times(-1)).flatMap(negated -> plusConstant(negated, operand(operation, 0)))
                        : second == null
                                ? Optional.of(first.shifted(-constant(operand(operation, 1))))
                                : first.plus(second, -1);
            case MULTIPLY ->
                first != null && second != null
                        ? Optional.empty()
                        : Optional.of(
                                first == null
                                        ? second.times(constant(operand(operation, 0)))
                                        : first.times(constant(operand(operation, 1))));
            case SHIFT_LEFT ->
                second != null || first == null
                        ? Optional.empty()
                        : Optional.of(first.times(power(type, constant(operand(operation, 1)))));
            case NEGATE -> Optional.of(first.times(-1));
            case WRAP -> type.width() <= first.type().width() ? Optional.of(first.in(type)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Value operand(Operation operation, int index) {
        return operation.getOperands().get(index);
    }

    private static long constant(Value value) {
        return Constants.value(value).orElseThrow();
    }

    /** Two to the count, modulo the width. */
    private static long power(ValueType type, long count) {
        return Arithmetic.inRange(count, type.width()) ? 1L << count : 0;
    }

    private static Optional<Affine> plusConstant(Affine affine, Value constant) {
        return Optional.of(affine.shifted(constant(constant)));
    }

    private Affine shifted(long amount) {
        return new Affine(source, indices, coefficients, type.canonical(constant + amount), type);
    }

    private Affine times(long factor) {
        long[] products = Arrays.stream(coefficients)
                .map(coefficient -> coefficient * factor)
                .toArray();
        return reduced(source, indices, products, constant * factor, type);
    }

    private Affine in(ValueType narrower) {
        return reduced(source, indices, coefficients, constant, narrower);
    }

    private Optional<Affine> plus(Affine other, long factor) {
        if (indices.length + other.indices.length > MOST_ELEMENTS) {
            return Optional.empty();
        }
        int[] merged = IntStream.concat(Arrays.stream(indices), Arrays.stream(other.indices))
                .sorted()
                .distinct()
                .toArray();
        long[] sums = new long[merged.length];
        for (int term = 0; term < merged.length; term++) {
            sums[term] = coefficient(merged[term]) + factor * other.coefficient(merged[term]);
        }
        return Optional.of(reduced(source, merged, sums, constant + factor * other.constant, type));
    }

    private long coefficient(int index) {
        int place = Arrays.binarySearch(indices, index);
        return place < 0 ? 0 : coefficients[place];
    }

    private static Affine reduced(SumReduce source, int[] indices, long[] coefficients, long constant, ValueType type) {
        int kept = 0;
        int[] keptIndices = new int[indices.length];
        long[] keptCoefficients = new long[indices.length];
        for (int term = 0; term < indices.length; term++) {
            long coefficient = type.canonical(coefficients[term]);
            if (coefficient != 0) {
                keptIndices[kept] = indices[term];
                keptCoefficients[kept++] = coefficient;
            }
        }
        return new Affine(
                source,
                Arrays.copyOf(keptIndices, kept),
                Arrays.copyOf(keptCoefficients, kept),
                type.canonical(constant),
                type);
    }

    /** By content, the sum by identity: two values with equal combinations are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Affine affine
                && source == affine.source
                && constant == affine.constant
                && type.equals(affine.type)
                && Arrays.equals(indices, affine.indices)
                && Arrays.equals(coefficients, affine.coefficients);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(indices) + Arrays.hashCode(coefficients)) + Long.hashCode(constant);
    }
}
