package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.model.type.ValueType;

/**
 * The rows of a table: each element in 1, 2, 4 or 8 bytes.
 *
 * @param address where the first row begins
 * @param type of a row, scalar or vector
 */
record TableRows(int address, ValueType type) {

    /** Puts rows into the module. */
    static TableRows of(long[] elements, ValueType type, ModuleData data) {
        int bytes = RecordLayout.storageBytes(type);
        return new TableRows(data.add(RowImage.of(elements, bytes), bytes), type);
    }

    /** Bytes from one row to the next. */
    int stride() {
        return type.size() * RecordLayout.storageBytes(type);
    }

    /** Writes code that replaces the row's begin on the stack by one of its elements. */
    void load(FunctionWriter out, int element) {
        out.memory(NumberTypes.load(type), offset(element));
    }

    /** The same, extended to or cut down to {@code target}. */
    void load(FunctionWriter out, int element, NumberType target) {
        out.memory(NumberTypes.load(target, RecordLayout.storageBytes(type), type.signed()), offset(element));
    }

    private int offset(int element) {
        return address + element * RecordLayout.storageBytes(type);
    }
}
