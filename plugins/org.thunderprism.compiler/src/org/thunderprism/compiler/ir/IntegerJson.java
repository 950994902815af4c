package org.thunderprism.compiler.ir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.thunderprism.model.type.ValueType;

/** Writes canonical integers as the numbers that they stand for. */
final class IntegerJson {

    private IntegerJson() {}

    /** @param type the value's type, or a vector of it */
    static void write(JsonGenerator json, ValueType type, long value) throws IOException {
        if (value < 0 && !type.signed()) {
            json.writeNumber(Long.toUnsignedString(value));
        } else {
            json.writeNumber(value);
        }
    }
}
