package org.thunderprism.witness.p4.bind;

import java.util.Map;

/** Where something with a name is kept. */
sealed interface Place {

    /** A variable, a field or a parameter. */
    record Scalar(int slot, P4Type type) implements Place {}

    /**
     * A header.
     *
     * @param fields in order
     */
    record Header(int valid, Map<String, Scalar> fields) implements Place {

        int[] slots() {
            return fields.values().stream().mapToInt(Scalar::slot).toArray();
        }

        int[] widths() {
            return fields.values().stream()
                    .mapToInt(field -> ((P4Type.Bits) field.type()).width())
                    .toArray();
        }
    }

    /** A struct. */
    record Struct(Map<String, Place> members) implements Place {}

    /** The packet that is read or written. */
    record Packet(boolean read) implements Place {}
}
