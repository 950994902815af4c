package org.thunderprism.codegen.nx;

/** Definitions that generated code calls; a module has those that it needs. */
enum Helper {
    /** The low bits, extended by the sign. */
    SIGNED("signed", """
        # Wraps to a signed width: `half` is 2^(width - 1), `mask` 2^width - 1.
        defnp signed(x, half, mask), do: Nx.subtract(Nx.bitwise_and(Nx.add(x, half), mask), half)
        """),
    /** Division that gives 0 for a divisor of 0. */
    QUOTIENT("quotient", """
        # x / 0 = 0
        defnp quotient(x, y) do
          zero = Nx.equal(y, 0)
          Nx.multiply(Nx.quotient(x, Nx.add(y, zero)), Nx.subtract(1, zero))
        end
        """),
    /** The remainder, which for a divisor of 0 is the dividend. */
    REMAINDER("remainder", """
        # x % 0 = x
        defnp remainder(x, y) do
          zero = Nx.equal(y, 0)
          Nx.add(Nx.remainder(x, Nx.add(y, zero)), Nx.multiply(x, zero))
        end
        """),
    /** A shift to the left that gives 0 for a count of the width or more. */
    SHIFT_LEFT("shift_left", """
        # 0 when the count reaches the width
        defnp shift_left(x, count, width) do
          inside = Nx.less(count, width)
          Nx.multiply(Nx.left_shift(x, Nx.multiply(count, inside)), inside)
        end
        """),
    /** A shift to the right that gives 0 for a count of the width or more. */
    SHIFT_RIGHT("shift_right", """
        # 0 when the count reaches the width
        defnp shift_right(x, count, width) do
          inside = Nx.less(count, width)
          Nx.multiply(Nx.right_shift(x, Nx.multiply(count, inside)), inside)
        end
        """),
    /** One word of the one-at-a-time hash. */
    MIX("mix", """
        # One 32-bit word of Bob Jenkins' one-at-a-time hash
        defnp mix(hash, word) do
          sum = Nx.bitwise_and(Nx.add(hash, word), 4294967295)
          spread = Nx.bitwise_and(Nx.add(sum, Nx.left_shift(sum, 10)), 4294967295)
          Nx.bitwise_xor(spread, Nx.right_shift(spread, 6))
        end
        """),
    /** The end of the hash. */
    FINISH("finish", """
        # The end of the hash
        defnp finish(hash) do
          sum = Nx.bitwise_and(Nx.add(hash, Nx.left_shift(hash, 3)), 4294967295)
          mixed = Nx.bitwise_xor(sum, Nx.right_shift(sum, 11))
          Nx.bitwise_and(Nx.add(mixed, Nx.left_shift(mixed, 15)), 4294967295)
        end
        """),
    /** An element of a vector. */
    ELEMENT("element", """
        # One element of each record's vector
        defnp element(vector, index) do
          Nx.squeeze(Nx.slice_along_axis(vector, index, 1, axis: 1), axes: [1])
        end
        """),
    /** One record of a batch. */
    ROW("row", """
        # One record of a batch
        defnp row(batch, at), do: Nx.slice_along_axis(batch, at, 1, axis: 0)
        """),
    /** Replaces an element of memory. */
    PUT("put", """
        # Replaces the elements from an index on
        defnp put(cells, index, values), do: Nx.put_slice(cells, [Nx.squeeze(index)], values)
        """);

    private final String function;
    private final String text;

    Helper(String function, String text) {
        this.function = function;
        this.text = text;
    }

    /** The definition. */
    String text() {
        return text;
    }

    /** Whether some code calls it. */
    boolean isUsedBy(Lines code) {
        return code.contains(" " + function + "(") || code.contains("(" + function + "(");
    }
}
