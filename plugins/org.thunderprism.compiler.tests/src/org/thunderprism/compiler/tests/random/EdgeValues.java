package org.thunderprism.compiler.tests.random;

import java.util.random.RandomGenerator;
import org.thunderprism.model.type.ValueType;

/** Random values of a type, of which most lie where implementations go wrong: at the ends, around zero, around powers of two. */
final class EdgeValues {

    private EdgeValues() {}

    static long next(RandomGenerator random, ValueType type) {
        long value = switch (random.nextInt(10)) {
            case 0 -> type.minimum();
            case 1 -> type.maximum();
            case 2 -> type.minimum() + 1;
            case 3 -> type.maximum() - 1;
            case 4, 5 -> random.nextInt(-3, 4);
            case 6 -> (1L << random.nextInt(type.width())) + random.nextInt(-1, 2);
            default -> random.nextLong();
        };
        return type.canonical(value);
    }
}
