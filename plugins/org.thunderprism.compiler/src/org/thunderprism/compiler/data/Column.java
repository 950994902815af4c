package org.thunderprism.compiler.data;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.type.ValueType;

/**
 * A column that a reader wants or a writer writes.
 *
 * @param name as in the header line
 * @param type the values' type, a scalar
 */
public record Column(String name, ValueType type) {

    /** A named value as columns: a scalar as one, a vector as {@code name[0]}, {@code name[1]} and so on. */
    public static List<Column> of(String name, ValueType type) {
        if (type.isScalar()) {
            return List.of(new Column(name, type));
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < type.size(); i++) {
            columns.add(new Column(name + "[" + i + "]", type.element()));
        }
        return columns;
    }

    /** The columns that a program reads, in record order. */
    public static List<Column> of(List<Input> inputs) {
        return inputs.stream()
                .flatMap(input -> of(input.getName(), input.getType()).stream())
                .toList();
    }
}
