package org.thunderprism.witness.p4.bind;

import java.math.BigInteger;
import org.thunderprism.witness.p4.run.Evaluation;
import org.thunderprism.witness.p4.syntax.P4Exception;
import org.thunderprism.witness.p4.syntax.Position;

/**
 * An expression that has been checked.
 *
 * @param constant its value when it is a literal, else null
 */
record Operand(Position at, P4Type type, Evaluation code, BigInteger constant) {

    static Operand of(Position at, P4Type type, Evaluation code) {
        return new Operand(at, type, code, null);
    }

    /** A literal of a type. */
    static Operand literal(Position at, P4Type type, BigInteger value) {
        long bits = value.longValue();
        return new Operand(at, type, machine -> bits, value);
    }

    P4Type.Bits bits() throws P4Exception {
        if (type instanceof P4Type.Bits bits) {
            return bits;
        }
        throw new P4Exception(at, "a number with a width is needed here, not " + type);
    }

    /** The same as a value of another type: only a number without a width may change by itself. */
    Operand as(P4Type wanted) throws P4Exception {
        if (type.equals(wanted)) {
            return this;
        }
        if (type instanceof P4Type.Literal && wanted instanceof P4Type.Bits bits) {
            BigInteger low =
                    bits.signed() ? BigInteger.ONE.shiftLeft(bits.width() - 1).negate() : BigInteger.ZERO;
            BigInteger high = BigInteger.ONE.shiftLeft(bits.signed() ? bits.width() - 1 : bits.width());
            if (constant.compareTo(low) < 0 || constant.compareTo(high) >= 0) {
                throw new P4Exception(at, constant + " does not fit " + wanted);
            }
            return literal(at, wanted, constant);
        }
        throw new P4Exception(at, wanted + " is needed here, not " + type + "; there is no conversion without a cast");
    }
}
