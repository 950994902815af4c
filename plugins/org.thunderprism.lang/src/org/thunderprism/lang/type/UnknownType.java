package org.thunderprism.lang.type;

import org.thunderprism.model.type.ValueType;

/** The type of an expression that is wrong in itself. It fits everywhere, so that one error does not bring others. */
public record UnknownType() implements Type {

    public static final UnknownType UNKNOWN = new UnknownType();

    @Override
    public ValueType valueType() {
        throw new IllegalStateException("the type is not known");
    }

    @Override
    public boolean isUnknown() {
        return true;
    }

    @Override
    public String toString() {
        return "unknown";
    }
}
