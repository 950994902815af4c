package org.thunderprism.lang.type;

import org.thunderprism.model.type.ValueType;

/**
 * A vector of fixed length.
 *
 * @param element a scalar type
 * @param length elements, or {@link #DIFFERS}
 */
public record VectorType(Type element, int length) implements Type {

    /** A length that is known at compile time, but not the same at every vertex. */
    public static final int DIFFERS = -1;

    /** Whether the lengths are equal, as far as that is known. */
    public boolean matches(int otherLength) {
        return length == DIFFERS || otherLength == DIFFERS || length == otherLength;
    }

    @Override
    public ValueType valueType() {
        if (length == DIFFERS) {
            throw new IllegalStateException("the length differs between vertices");
        }
        return element.valueType().vector(length);
    }

    @Override
    public String toString() {
        String name = element instanceof CompileTimeInteger ? "integer" : element.toString();
        return name + "[" + (length == DIFFERS ? "…" : String.valueOf(length)) + "]";
    }
}
