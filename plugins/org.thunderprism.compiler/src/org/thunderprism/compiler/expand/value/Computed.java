package org.thunderprism.compiler.expand.value;

import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** A scalar that an instruction computes. */
public record Computed(Value value) implements Scalar {

    public ValueType type() {
        return value.getType();
    }
}
