package org.thunderprism.lang.type;

import org.thunderprism.model.type.ValueType;

/** {@code time}: nanoseconds, unsigned, 64 bits. */
public record TimeType() implements Type {

    public static final TimeType TIME = new TimeType();

    @Override
    public ValueType valueType() {
        return ValueType.unsigned(64);
    }

    @Override
    public String toString() {
        return "time";
    }
}
