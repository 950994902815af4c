package org.thunderprism.lang.type;

import org.thunderprism.model.type.ValueType;

/**
 * What {@code partition} and {@code map} give: vectors of equal length.
 *
 * @param element a scalar type
 * @param blocks how many
 * @param length elements of each
 */
public record BlocksType(Type element, int blocks, int length) implements Type {

    @Override
    public ValueType valueType() {
        return element.valueType().blocks(blocks, length);
    }

    @Override
    public String toString() {
        return blocks + " blocks of " + element + "[" + length + "]";
    }
}
