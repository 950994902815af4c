package org.thunderprism.compiler.semantics;

import java.util.List;
import org.thunderprism.model.type.ValueType;

/**
 * The hash that picks a flow's row and that the language's {@code hash} computes: Bob Jenkins' one-at-a-time hash (Dr. Dobb's Journal,
 * September 1997) with 32-bit words in the place of bytes.
 *
 * <p>All arithmetic is modulo 2<sup>32</sup>; {@code >>>} fills with zeros:
 *
 * <pre>
 * h = seed
 * for each word:  h += word;  h += h &lt;&lt; 10;  h ^= h &gt;&gt;&gt; 6
 * at the end:     h += h &lt;&lt; 3;  h ^= h &gt;&gt;&gt; 11;  h += h &lt;&lt; 15
 * </pre>
 *
 * <p>A value contributes the bits of its width, zero-extended: one word when it is at most 32 bits wide, else the low word and then the high
 * word. The seed of a state's rows is 0.
 */
public final class FlowHash {

    private FlowHash() {}

    /**
     * The hash of some values.
     *
     * @param seed where to start; 0 for the rows of a state
     * @param types the values' types, scalars
     * @param values canonical, one per type
     * @return a u32 in canonical form
     */
    public static long of(long seed, List<ValueType> types, long... values) {
        int hash = (int) seed;
        for (int i = 0; i < values.length; i++) {
            hash = mixValue(hash, types.get(i).width(), values[i]);
        }
        return finish(hash);
    }

    /** The same for a list whose first element is the seed, a u32. */
    static long ofSeeded(List<ValueType> types, long... seedAndValues) {
        int hash = (int) seedAndValues[0];
        for (int i = 1; i < seedAndValues.length; i++) {
            hash = mixValue(hash, types.get(i).width(), seedAndValues[i]);
        }
        return finish(hash);
    }

    /**
     * The hash after one more value, for those who feed values one by one.
     *
     * @param hash the seed or the result of the last call
     * @param width the value's width in bits
     * @param value canonical
     */
    public static int mixValue(int hash, int width, long value) {
        long bits = value & -1L >>> 64 - width;
        int mixed = mixWord(hash, (int) bits);
        return width > 32 ? mixWord(mixed, (int) (bits >>> 32)) : mixed;
    }

    /** The result after the last value: a u32 in canonical form. */
    public static long finish(int hash) {
        int last = hash + (hash << 3);
        last ^= last >>> 11;
        last += last << 15;
        return Integer.toUnsignedLong(last);
    }

    private static int mixWord(int hash, int word) {
        int next = hash + word;
        next += next << 10;
        return next ^ next >>> 6;
    }
}
