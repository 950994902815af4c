package org.thunderprism.witness.p4.run;

/** Computes a scalar. */
@FunctionalInterface
public interface Evaluation {
    long of(Machine machine);
}
