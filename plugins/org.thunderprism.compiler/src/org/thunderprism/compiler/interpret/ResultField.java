package org.thunderprism.compiler.interpret;

import org.thunderprism.model.type.ValueType;

/**
 * Where a module's result lies in {@link Observation#results()}.
 *
 * @param module the module's name
 * @param name the result's name
 * @param type scalar or vector
 * @param offset index of the first element
 */
public record ResultField(String module, String name, ValueType type, int offset) {}
