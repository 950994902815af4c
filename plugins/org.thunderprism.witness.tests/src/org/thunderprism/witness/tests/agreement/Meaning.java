package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;

/** What an expression gives in a run, by exact integers; a scalar is one element. */
@FunctionalInterface
interface Meaning {

    BigInteger[] of(Run run);

    default BigInteger scalar(Run run) {
        return of(run)[0];
    }

    default boolean truth(Run run) {
        return scalar(run).signum() != 0;
    }

    static Meaning constant(BigInteger value) {
        return run -> new BigInteger[] {value};
    }

    static BigInteger truth(boolean value) {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }

    static BigInteger[] single(BigInteger value) {
        return new BigInteger[] {value};
    }
}
