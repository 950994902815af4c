package org.thunderprism.compiler.expand.value;

/** One integer. */
public sealed interface Scalar extends Operand permits Untyped, Known, Computed {}
