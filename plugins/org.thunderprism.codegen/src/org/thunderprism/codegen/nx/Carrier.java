package org.thunderprism.codegen.nx;

import org.thunderprism.model.type.ValueType;

/**
 * The tensor type that holds values of an IR type in canonical form. There are two, so that an operation's operands always have one type:
 * Nx merges {@code s64} and {@code u64} to {@code s64}, which would read large unsigned integers as negative ones.
 */
public enum Carrier {
    /** Every type but u64. */
    S64,
    /** The type u64. */
    U64;

    /** What holds the elements of a type. */
    public static Carrier of(ValueType type) {
        return !type.signed() && type.width() == Long.SIZE ? U64 : S64;
    }

    /** The name of the type in Nx. */
    public String type() {
        return this == U64 ? ":u64" : ":s64";
    }

    /** An integer as an element of a list of this type. */
    String element(long canonical) {
        return this == U64 ? Long.toUnsignedString(canonical) : Long.toString(canonical);
    }

    /** An integer as an operand. Nx takes a bare number for s64; it is no u64 to all of its functions. */
    String operand(long canonical) {
        return this == U64 ? "Nx.tensor(" + element(canonical) + ", type: :u64)" : element(canonical);
    }

    /** An expression of another carrier converted modulo 2<sup>64</sup>. */
    String from(Carrier other, String expression) {
        return this == other ? expression : "Nx.as_type(" + expression + ", " + type() + ")";
    }
}
