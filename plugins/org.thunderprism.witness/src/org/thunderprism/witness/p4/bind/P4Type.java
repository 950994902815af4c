package org.thunderprism.witness.p4.bind;

/** The type of an expression. */
sealed interface P4Type {

    /** {@code bit<W>}, or {@code int<W>} when signed. */
    record Bits(int width, boolean signed) implements P4Type {

        /** Wraps a value to the width. */
        long canonical(long value) {
            int unused = Long.SIZE - width;
            return signed ? value << unused >> unused : value << unused >>> unused;
        }

        @Override
        public String toString() {
            return (signed ? "int<" : "bit<") + width + ">";
        }
    }

    /** {@code bool} */
    record Bool() implements P4Type {

        @Override
        public String toString() {
            return "bool";
        }
    }

    /** A number without a width, which takes the type that is asked for. */
    record Literal() implements P4Type {

        @Override
        public String toString() {
            return "int";
        }
    }
}
