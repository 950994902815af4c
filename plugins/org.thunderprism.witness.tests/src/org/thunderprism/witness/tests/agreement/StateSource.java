package org.thunderprism.witness.tests.agreement;

import java.util.List;

/**
 * A state declaration.
 *
 * @param name its name
 * @param keys what picks the row; none for one row
 * @param slots rows
 * @param policy {@code share}, {@code evict} or {@code bypass}
 * @param fields of a row
 */
record StateSource(String name, List<Key> keys, int slots, String policy, List<Field> fields) {

    /** A feature or header field. */
    record Key(String name, int width) {}

    /**
     * A field.
     *
     * @param kind an array when it is a row
     * @param offset of its first element within the state's row
     */
    record Field(String name, Kind kind, int offset) {}

    int rowSize() {
        return fields.stream().mapToInt(field -> field.kind().size()).sum();
    }
}
