package org.thunderprism.compiler.expand.value;

/** What an expression amounts to during expansion: known now, or computed by an instruction later. */
public sealed interface Operand permits Scalar, Elements, Blocks, Aggregate {}
