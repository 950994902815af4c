package org.thunderprism.codegen.ebpf.body;

/** A scalar of the program as the generated code holds it. All of them read as a {@code __u64} in canonical form. */
public sealed interface Scalar {

    /** A value known now. */
    record Literal(long value) implements Scalar {}

    /**
     * Something that is read where it is used: it never changes and costs no more than a variable.
     *
     * @param source the pointer that the expression uses
     * @param bits the verifier sees that no higher bit is set; 64 when it sees nothing
     */
    record Expression(Resource source, String text, int bits) implements Scalar {}

    /** A variable, in a register or, when it is used far from its definition, in memory. */
    final class Variable implements Scalar {

        private final String name;
        private final int number;
        private final Object home;

        /**
         * @param number counts the variables of a body from 0
         * @param home the chunk that defines it
         */
        Variable(String name, int number, Object home) {
            this.name = name;
            this.number = number;
            this.home = home;
        }

        public String name() {
            return name;
        }

        int number() {
            return number;
        }

        Object home() {
            return home;
        }
    }

    /**
     * Some bits of a variable: one of several sums that share a word.
     *
     * @param word the variable
     * @param shift lowest bit
     * @param bits 1 to 64
     * @param base what the bits count from: the scalar is {@code base + bits}
     */
    record Lane(Variable word, int shift, int bits, long base) implements Scalar {}

    /**
     * One of two scalars that share a lane as {@code first + width * second}, both counted from their bases.
     *
     * @param width number of values of the first scalar
     * @param second which of the two this one is
     * @param base what it counts from
     */
    record PlanePart(Lane lane, long width, boolean second, long base) implements Scalar {}
}
