package org.thunderprism.compiler.expand.value;

import java.util.List;
import org.thunderprism.model.ir.Value;

/**
 * A vector whose elements are at hand one by one.
 *
 * @param scalars at least one; typed alike, or all untyped
 * @param packed the same elements as one value, or null when there is none yet
 */
public record Elements(List<Scalar> scalars, Value packed) implements Operand {

    public Elements {
        scalars = List.copyOf(scalars);
    }

    public Elements(List<Scalar> scalars) {
        this(scalars, null);
    }

    public int length() {
        return scalars.size();
    }
}
