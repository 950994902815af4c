package org.thunderprism.compiler.expand.value;

import java.math.BigInteger;

/** A compile-time integer without a type: a literal, a loop variable, or what is computed from them. It is exact. */
public record Untyped(BigInteger value) implements Scalar {

    public static Untyped of(long value) {
        return new Untyped(BigInteger.valueOf(value));
    }
}
