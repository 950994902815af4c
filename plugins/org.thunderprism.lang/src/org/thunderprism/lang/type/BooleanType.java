package org.thunderprism.lang.type;

import org.thunderprism.model.type.ValueType;

/** {@code bool}. */
public record BooleanType() implements Type {

    public static final BooleanType BOOL = new BooleanType();

    @Override
    public ValueType valueType() {
        return ValueType.BOOLEAN;
    }

    @Override
    public String toString() {
        return "bool";
    }
}
