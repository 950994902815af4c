package org.thunderprism.lang.table;

import java.math.BigInteger;
import java.util.Optional;
import org.thunderprism.lang.literal.Literals;

/** Reads the patterns of a table's file; they are written as in a program. */
final class PatternText {

    private PatternText() {}

    /** The pattern, or empty when the text is none. */
    static Optional<Pattern> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.equals("_")) {
            return Optional.of(new Pattern.Any());
        }
        int mask = trimmed.indexOf("&&&");
        if (mask >= 0) {
            return both(trimmed.substring(0, mask), trimmed.substring(mask + 3), Pattern.Masked::new);
        }
        int interval = trimmed.indexOf("..");
        if (interval >= 0) {
            return both(trimmed.substring(0, interval), trimmed.substring(interval + 2), Pattern.Interval::new);
        }
        int prefix = trimmed.indexOf('/');
        if (prefix >= 0) {
            return both(
                    trimmed.substring(0, prefix),
                    trimmed.substring(prefix + 1),
                    (value, length) -> new Pattern.Prefix(
                            value,
                            length.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue()));
        }
        return integer(trimmed).map(Pattern.Single::new);
    }

    /** An integer, a truth value or an IPv4 address, or empty when the text is none. */
    static Optional<BigInteger> integer(String text) {
        String trimmed = text.strip();
        boolean negative = trimmed.startsWith("-");
        String digits = negative ? trimmed.substring(1).strip() : trimmed;
        if (Literals.isAbsurd(digits)) {
            return Optional.empty();
        }
        try {
            BigInteger value = switch (digits) {
                case "true" -> BigInteger.ONE;
                case "false" -> BigInteger.ZERO;
                default -> digits.indexOf('.') >= 0 ? Literals.address(digits) : Literals.integer(digits);
            };
            return Optional.of(negative ? value.negate() : value);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Maker {
        Pattern make(BigInteger first, BigInteger second);
    }

    private static Optional<Pattern> both(String first, String second, Maker maker) {
        return integer(first).flatMap(value -> integer(second).map(other -> maker.make(value, other)));
    }
}
