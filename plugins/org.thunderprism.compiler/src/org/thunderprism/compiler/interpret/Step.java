package org.thunderprism.compiler.interpret;

/** A prepared instruction: it knows the places of its operands and of its result. */
@FunctionalInterface
interface Step {

    void run(Machine machine);
}
