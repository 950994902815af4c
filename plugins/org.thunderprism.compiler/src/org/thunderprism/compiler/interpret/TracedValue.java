package org.thunderprism.compiler.interpret;

import java.util.Arrays;
import org.thunderprism.model.ir.Value;

/**
 * A value that a run computed.
 *
 * @param value the instruction that defines it
 * @param elements canonical, flattened row by row
 */
public record TracedValue(Value value, long[] elements) {

    @Override
    public boolean equals(Object other) {
        return other instanceof TracedValue that && value == that.value && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return value.eClass().getName() + " " + value.getName() + " " + value.getType() + " = "
                + Arrays.toString(elements);
    }
}
