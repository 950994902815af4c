package org.thunderprism.witness.tests.agreement;

import org.thunderprism.witness.WitnessException;

/**
 * What a program follows from.
 *
 * @param number of the dice
 * @param size how large the program is about: 1 is a few lines, 4 some dozens
 */
record Seed(long number, int size) {

    /** What is demanded of a program. */
    @FunctionalInterface
    interface Check {
        void run() throws WitnessException;
    }

    /** Reports of failures may be cut, so that they begin with the seed and what is wrong; the program comes last. */
    void check(Written written, Check check) throws WitnessException {
        try {
            check.run();
        } catch (AssertionError | RuntimeException | WitnessException failure) {
            throw new AssertionError("%s: %s%n%nin%n%s".formatted(this, failure.getMessage(), written), failure);
        }
    }
}
