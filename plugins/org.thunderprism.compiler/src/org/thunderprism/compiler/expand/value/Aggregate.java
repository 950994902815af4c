package org.thunderprism.compiler.expand.value;

import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** A vector, or blocks of a partitioned vector, that one instruction computes as a whole. */
public record Aggregate(Value value) implements Operand {

    public ValueType type() {
        return value.getType();
    }
}
