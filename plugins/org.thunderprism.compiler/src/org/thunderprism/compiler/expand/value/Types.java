package org.thunderprism.compiler.expand.value;

import java.math.BigInteger;
import java.util.Optional;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.model.type.ValueType;

/** How integer types relate. */
public final class Types {

    /** A vertex index. */
    public static final ValueType VERTEX = ValueType.unsigned(16);

    /** A position in a vector or array, a row of a state, a hash, and an IPv4 address. */
    public static final ValueType WORD = ValueType.unsigned(32);

    /** A counter, and a time in nanoseconds. */
    public static final ValueType LONG = ValueType.unsigned(64);

    private Types() {}

    /** Whether every value of {@code narrow} is one of {@code wide}. Both are scalars. */
    public static boolean holds(ValueType wide, ValueType narrow) {
        return TypeRules.holds(wide, narrow);
    }

    /** The one of two scalar types that holds all values of the other. */
    public static Optional<ValueType> common(ValueType left, ValueType right) {
        if (holds(left, right)) {
            return Optional.of(left);
        }
        return holds(right, left) ? Optional.of(right) : Optional.empty();
    }

    public static BigInteger minimum(ValueType type) {
        return new Known(type.element(), type.minimum()).value();
    }

    public static BigInteger maximum(ValueType type) {
        return new Known(type.element(), type.maximum()).value();
    }

    /** The smallest unsigned type that holds a value that is not negative. */
    public static ValueType smallestUnsigned(BigInteger value) {
        return ValueType.unsigned(Math.max(1, value.bitLength()));
    }
}
