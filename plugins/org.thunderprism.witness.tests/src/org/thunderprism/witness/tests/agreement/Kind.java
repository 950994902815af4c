package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.List;

/** The types of the language, as its description reads; nothing here comes from the compiler. */
sealed interface Kind {

    Whole U16 = new Whole(false, 16);
    Whole U32 = new Whole(false, 32);
    Whole U64 = new Whole(false, 64);
    Truth TRUTH = new Truth();
    Moment MOMENT = new Moment();

    /** The name as it is written. */
    String text();

    /** What the bits of a scalar mean. */
    Whole whole();

    /** {@code u1} to {@code u64}, {@code i1} to {@code i64}. */
    record Whole(boolean signed, int width) implements Kind {

        @Override
        public String text() {
            return (signed ? "i" : "u") + width;
        }

        @Override
        public Whole whole() {
            return this;
        }

        BigInteger lowest() {
            return signed ? BigInteger.TWO.pow(width - 1).negate() : BigInteger.ZERO;
        }

        BigInteger highest() {
            return BigInteger.TWO.pow(signed ? width - 1 : width).subtract(BigInteger.ONE);
        }

        boolean holds(BigInteger value) {
            return value.compareTo(lowest()) >= 0 && value.compareTo(highest()) <= 0;
        }

        boolean holds(Kind other) {
            return switch (other) {
                case Whole narrow -> holds(narrow.lowest()) && holds(narrow.highest());
                case Exact known -> holds(known.low()) && holds(known.high());
                default -> false;
            };
        }

        BigInteger wrap(BigInteger value) {
            BigInteger size = BigInteger.TWO.pow(width);
            BigInteger low = value.mod(size);
            return holds(low) ? low : low.subtract(size);
        }

        BigInteger saturate(BigInteger value) {
            return value.max(lowest()).min(highest());
        }
    }

    record Truth() implements Kind {
        @Override
        public String text() {
            return "bool";
        }

        @Override
        public Whole whole() {
            return new Whole(false, 1);
        }
    }

    /** Nanoseconds. */
    record Moment() implements Kind {
        @Override
        public String text() {
            return "time";
        }

        @Override
        public Whole whole() {
            return U64;
        }
    }

    /** An enum. */
    record Choice(String text, Whole whole, List<String> literals, List<BigInteger> numbers) implements Kind {}

    /** An integer known at compile time, somewhere between two bounds. */
    record Exact(BigInteger low, BigInteger high) implements Kind {

        static Exact of(long value) {
            return of(BigInteger.valueOf(value));
        }

        static Exact of(BigInteger value) {
            return new Exact(value, value);
        }

        boolean isSingle() {
            return low.equals(high);
        }

        @Override
        public String text() {
            throw new IllegalStateException("a compile-time integer's type cannot be written");
        }

        /** The type it takes when nobody asks for one. */
        @Override
        public Whole whole() {
            return List.of(U32, new Whole(true, 32), U64, new Whole(true, 64)).stream()
                    .filter(candidate -> candidate.holds(this))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A vector of scalars. */
    record Row(Kind element, int length) implements Kind {
        @Override
        public String text() {
            return element.text() + "[" + length + "]";
        }

        @Override
        public Whole whole() {
            return element.whole();
        }
    }

    /** Elements of a value. */
    default int size() {
        return this instanceof Row row ? row.length() : 1;
    }

    /** Whether values can be added and have an order. */
    default boolean isNumeric() {
        return this instanceof Whole || this instanceof Moment || this instanceof Exact;
    }
}
