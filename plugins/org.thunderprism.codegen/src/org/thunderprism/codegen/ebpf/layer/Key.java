package org.thunderprism.codegen.ebpf.layer;

import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.compiler.range.Interval;

/**
 * A scalar that selects a row.
 *
 * @param scalar what is read
 * @param domain all values that it can have
 * @param zero what {@link #raw} counts from
 * @param bits the verifier sees that no higher bit of the raw value is set; 64 when it sees nothing
 * @param cost estimated instructions of reading the raw value
 */
record Key(Scalar scalar, Interval domain, long zero, int bits, int cost) {

    /** Spans up to here leave room for the sign of a difference. */
    private static final long LARGEST_SPAN = 1L << 61;

    static Key of(Scalar scalar, Interval domain) {
        return switch (scalar) {
            case Scalar.Lane lane ->
                new Key(scalar, domain, lane.base(), lane.bits(), lane.bits() == Long.SIZE ? 0 : 2);
            case Scalar.PlanePart part -> new Key(scalar, domain, part.base(), Long.SIZE, 30);
            case Scalar.Expression expression
            when expression.bits() < Long.SIZE -> new Key(scalar, domain, 0, expression.bits(), 1);
            default -> new Key(scalar, domain, domain.low(), Long.SIZE, 1);
        };
    }

    /** Whether the raw values are numbers from 0 to {@link #span}, few enough to compute with. */
    boolean isCountable() {
        long span = domain.high() - zero;
        return span >= 0 && span <= LARGEST_SPAN && Long.compareUnsigned(domain.low() - zero, LARGEST_SPAN) <= 0;
    }

    /** The largest raw value of a countable key. */
    long span() {
        return domain.high() - zero;
    }

    /** Estimated instructions of reading the raw value so that the verifier sees its bound. */
    int boundedCost() {
        int mask = zero == 0 ? 1 : 2;
        return bits < Long.SIZE ? cost : cost + mask;
    }

    /** The largest raw value that the verifier takes for possible. */
    long limit() {
        return LayerWriter.mask(bits < Long.SIZE ? (1L << bits) - 1 : span());
    }

    /** The raw value: the scalar less {@link #zero}. */
    String raw(Code code) {
        return switch (scalar) {
            case Scalar.Lane lane -> code.raw(lane);
            default -> zero == 0 ? code.read(scalar) : code.read(scalar) + " - " + CTypes.literal(zero);
        };
    }
}
