package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;

/** Bob Jenkins' one-at-a-time hash on 32-bit words instead of bytes: the hash of flows. */
final class Hash {

    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(32);

    private Hash() {}

    /** Mixes a value of that many bits: its low word, and its high word when it has one. */
    static int mix(int hash, int width, BigInteger value) {
        BigInteger bits = value.mod(BigInteger.TWO.pow(width));
        int mixed = word(hash, bits.mod(WORD).intValue());
        return width > 32 ? word(mixed, bits.divide(WORD).intValue()) : mixed;
    }

    private static int word(int hash, int word) {
        int mixed = hash + word;
        mixed += mixed << 10;
        return mixed ^ mixed >>> 6;
    }

    static int finish(int hash) {
        int mixed = hash + (hash << 3);
        mixed ^= mixed >>> 11;
        return mixed + (mixed << 15);
    }
}
