package org.thunderprism.lang.type;

import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.model.type.ValueType;

/**
 * A declared enumeration.
 *
 * @param representation the integer type that holds its values
 */
public record EnumType(Enumeration declaration, IntegerType representation) implements Type {

    @Override
    public ValueType valueType() {
        return representation.valueType();
    }

    @Override
    public String toString() {
        return declaration.getName();
    }
}
