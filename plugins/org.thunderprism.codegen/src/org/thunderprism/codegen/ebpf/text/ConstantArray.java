package org.thunderprism.codegen.ebpf.text;

import java.util.Arrays;
import java.util.List;

/** Constant arrays. */
public final class ConstantArray {

    private static final int PER_LINE = 16;

    private ConstantArray() {}

    /**
     * An array with its initial values. It names its section, because clang would put small arrays into sections that libbpf does not find.
     *
     * @param type C type of an element
     * @param size elements; those behind the values are zero
     */
    public static CText declaration(String type, String name, long[] values, long size) {
        CText text = new CText()
                .line("static const " + type + " " + name + "[" + size
                        + "] SEC(\".rodata\") __attribute__((aligned(64))) = {");
        for (int from = 0; from < values.length; from += PER_LINE) {
            StringBuilder line = new StringBuilder("\t");
            for (long value : Arrays.copyOfRange(values, from, Math.min(values.length, from + PER_LINE))) {
                line.append(entry(type, value)).append(", ");
            }
            text.line(line.substring(0, line.length() - 1));
        }
        return text.line("};");
    }

    private static String entry(String type, long value) {
        boolean small = value >= -Integer.MAX_VALUE && value <= Integer.MAX_VALUE;
        if (small || !List.of("__u64", "__s64", "__u32").contains(type)) {
            return Long.toString(value);
        }
        return "0x" + Long.toHexString(value) + (type.equals("__u32") ? "U" : "ULL");
    }
}
