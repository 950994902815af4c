package org.thunderprism.witness.p4.syntax;

/** A type as a text names it. */
public sealed interface TypeName {

    /** {@code bit<W>} or {@code int<W>} */
    record Bits(int width, boolean signed) implements TypeName {}

    /** {@code bool} */
    record Bool() implements TypeName {}

    /** A declared type. */
    record Named(Position at, String name) implements TypeName {}
}
