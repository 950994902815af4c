package org.thunderprism.lang.literal;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of literals, exactly: no value is rounded or cut off. */
public final class Literals {

    /** The largest value that a literal can have. */
    public static final BigInteger MAXIMUM = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    private static final Pattern DECIMAL = Pattern.compile("\\d+(_\\d+)*");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX]([0-9a-fA-F]+(_[0-9a-fA-F]+)*)");
    private static final Pattern BINARY = Pattern.compile("0[bB]([01]+(_[01]+)*)");
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:_\\d+)*)(ns|us|ms|s)");
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private Literals() {}

    /**
     * A decimal, hexadecimal ({@code 0x}) or binary ({@code 0b}) integer with single underscores between digits.
     *
     * @throws NumberFormatException when the text is not such an integer
     */
    public static BigInteger integer(String text) {
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            return new BigInteger(digits(hexadecimal.group(1)), 16);
        }
        Matcher binary = BINARY.matcher(text);
        if (binary.matches()) {
            return new BigInteger(digits(binary.group(1)), 2);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigInteger(digits(text));
        }
        throw new NumberFormatException(text);
    }

    /**
     * A duration such as {@code 5ms}, in nanoseconds.
     *
     * @throws NumberFormatException when the text is not a duration
     */
    public static BigInteger nanoseconds(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new NumberFormatException(text);
        }
        long unit = switch (matcher.group(2)) {
            case "ns" -> 1L;
            case "us" -> 1_000L;
            case "ms" -> 1_000_000L;
            default -> 1_000_000_000L;
        };
        return new BigInteger(digits(matcher.group(1))).multiply(BigInteger.valueOf(unit));
    }

    /**
     * An IPv4 address such as {@code 10.0.0.1} as a 32-bit integer, the first number in the highest byte.
     *
     * @throws NumberFormatException when the text is not an address
     */
    public static BigInteger address(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            throw new NumberFormatException(text);
        }
        long address = 0;
        for (int part = 1; part <= 4; part++) {
            int value = Integer.parseInt(matcher.group(part));
            if (value > 255) {
                throw new NumberFormatException(text);
            }
            address = address << 8 | value;
        }
        return BigInteger.valueOf(address);
    }

    /** More digits than any 64-bit value has in any base; not worth a conversion that takes quadratic time. */
    public static boolean isAbsurd(String text) {
        return text.length() > 200
                && digits(text).replaceFirst("^0[xXbB]?0*", "").length() > 64;
    }

    private static String digits(String text) {
        return text.replace("_", "");
    }
}
