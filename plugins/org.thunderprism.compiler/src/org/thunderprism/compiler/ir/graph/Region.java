package org.thunderprism.compiler.ir.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thunderprism.model.type.ValueType;

/**
 * A box of a block's values: an interval for each element.
 *
 * @param type scalar type of the elements
 * @param low the smallest value of each element
 * @param high the largest value of each element
 */
record Region(ValueType type, List<BigInteger> low, List<BigInteger> high) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    Region {
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    static Region everything(int elements, ValueType type) {
        BigInteger lowest = integer(type, type.minimum());
        BigInteger highest = integer(type, type.maximum());
        return new Region(type, Collections.nCopies(elements, lowest), Collections.nCopies(elements, highest));
    }

    /** The part whose element is at most a threshold. */
    Region upTo(int element, long threshold) {
        return new Region(type, low, with(high, element, high.get(element).min(integer(type, threshold))));
    }

    /** The part whose element is greater than a threshold. */
    Region beyond(int element, long threshold) {
        BigInteger next = integer(type, threshold).add(BigInteger.ONE);
        return new Region(type, with(low, element, low.get(element).max(next)), high);
    }

    boolean isEmpty() {
        for (int element = 0; element < low.size(); element++) {
            if (low.get(element).compareTo(high.get(element)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** What is known of each element beyond its type; one line each. */
    List<String> conditions() {
        BigInteger lowest = integer(type, type.minimum());
        BigInteger highest = integer(type, type.maximum());
        List<String> conditions = new ArrayList<>();
        for (int element = 0; element < low.size(); element++) {
            boolean bounded = !low.get(element).equals(lowest);
            boolean limited = !high.get(element).equals(highest);
            if (bounded || limited) {
                conditions.add((bounded ? low.get(element) + " ≤ " : "")
                        + name(element)
                        + (limited ? " ≤ " + high.get(element) : ""));
            }
        }
        return conditions;
    }

    /** The middle of the region, element by element. */
    List<String> centroid() {
        List<String> middle = new ArrayList<>();
        for (int element = 0; element < low.size(); element++) {
            BigDecimal sum = new BigDecimal(low.get(element).add(high.get(element)));
            middle.add(sum.divide(TWO).stripTrailingZeros().toPlainString());
        }
        return middle;
    }

    /** How an element of the block is written. */
    static String name(int element) {
        return "x[" + element + "]";
    }

    private static BigInteger integer(ValueType type, long value) {
        return type.signed() ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
    }

    private static List<BigInteger> with(List<BigInteger> values, int index, BigInteger value) {
        List<BigInteger> changed = new ArrayList<>(values);
        changed.set(index, value);
        return changed;
    }
}
