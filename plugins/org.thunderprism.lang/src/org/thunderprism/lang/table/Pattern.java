package org.thunderprism.lang.table;

import java.math.BigInteger;
import java.util.Optional;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.type.ValueType;

/** What an entry of a table says about one key. */
public sealed interface Pattern {

    /** {@code _} */
    record Any() implements Pattern {}

    /** {@code 5} */
    record Single(BigInteger value) implements Pattern {}

    /** {@code 80 .. 443}, both ends included. */
    record Interval(BigInteger low, BigInteger high) implements Pattern {}

    /** {@code 0x0a00 &&& 0xff00} */
    record Masked(BigInteger value, BigInteger mask) implements Pattern {}

    /** {@code 10.0.0.0 / 8}: the leading bits. */
    record Prefix(BigInteger value, int length) implements Pattern {}

    /**
     * A key of an entry as the IR keeps it.
     *
     * @param value the value, the low end, or the prefix; canonical
     * @param bound unused, the high end, the mask, or the prefix length, by the kind of match
     */
    record Encoded(long value, long bound) {}

    /** The pattern for a key, or empty when it is not one for this kind of match, or does not fit the key's type. */
    default Optional<Encoded> encode(MatchKind match, ValueType type) {
        return switch (match) {
            case EXACT ->
                this instanceof Single single ? fitting(type, single.value(), BigInteger.ZERO) : Optional.empty();
            case RANGE -> encodeRange(type);
            case TERNARY -> encodeTernary(type);
            case LPM -> encodePrefix(type);
        };
    }

    private Optional<Encoded> encodeRange(ValueType type) {
        return switch (this) {
            case Any any -> Optional.of(new Encoded(type.minimum(), type.maximum()));
            case Single single -> fitting(type, single.value(), single.value());
            case Interval interval
            when interval.low().compareTo(interval.high()) <= 0 -> fitting(type, interval.low(), interval.high());
            case Interval interval -> Optional.empty();
            case Masked masked -> Optional.empty();
            case Prefix prefix -> Optional.empty();
        };
    }

    private Optional<Encoded> encodeTernary(ValueType type) {
        return switch (this) {
            case Any any -> Optional.of(new Encoded(0, 0));
            case Single single ->
                fitting(type, single.value(), single.value()).map(one -> masked(type, one.value(), -1));
            case Masked masked -> mask(type, masked);
            case Prefix prefix ->
                fitting(type, prefix.value(), prefix.value())
                        .filter(value -> isLength(type, prefix.length()))
                        .map(value -> masked(type, value.value(), leading(type, prefix.length())));
            case Interval interval -> Optional.empty();
        };
    }

    /** A mask is a pattern of bits: for a signed key it may be written as the unsigned number with these bits. */
    private static Optional<Encoded> mask(ValueType type, Masked masked) {
        boolean fits = masked.mask().bitLength() <= type.width();
        return fitting(type, masked.value(), masked.value())
                .filter(value -> fits)
                .map(value -> masked(type, value.value(), masked.mask().longValue()));
    }

    private Optional<Encoded> encodePrefix(ValueType type) {
        return switch (this) {
            case Any any -> Optional.of(new Encoded(0, 0));
            case Single single ->
                fitting(type, single.value(), single.value()).map(one -> new Encoded(one.value(), type.width()));
            case Prefix prefix ->
                fitting(type, prefix.value(), prefix.value())
                        .filter(value -> isLength(type, prefix.length()))
                        .map(value -> new Encoded(
                                type.canonical(value.value() & leading(type, prefix.length())), prefix.length()));
            case Interval interval -> Optional.empty();
            case Masked masked -> Optional.empty();
        };
    }

    private static Optional<Encoded> fitting(ValueType type, BigInteger value, BigInteger bound) {
        return type.holds(value) && type.holds(bound)
                ? Optional.of(new Encoded(value.longValue(), bound.longValue()))
                : Optional.empty();
    }

    private static Encoded masked(ValueType type, long value, long mask) {
        return new Encoded(type.canonical(value & mask), type.canonical(mask));
    }

    private static boolean isLength(ValueType type, int length) {
        return length >= 0 && length <= type.width();
    }

    /** A mask of the leading bits of the type's width. */
    private static long leading(ValueType type, int length) {
        return length == 0 ? 0 : -1L << (type.width() - length);
    }
}
