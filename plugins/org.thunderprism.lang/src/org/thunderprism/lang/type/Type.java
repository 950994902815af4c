package org.thunderprism.lang.type;

import org.thunderprism.model.type.ValueType;

/** The type of an expression. {@code toString} gives the form that programs and messages use. */
public sealed interface Type
        permits IntegerType, CompileTimeInteger, BooleanType, TimeType, EnumType, VectorType, BlocksType, UnknownType {

    /**
     * The type of the IR values that carry it.
     *
     * @throws IllegalStateException for a type that has none: unknown, or of a length that differs between vertices
     */
    ValueType valueType();

    /** Whether the type is not known because of an error that is reported elsewhere. */
    default boolean isUnknown() {
        return false;
    }
}
