package org.thunderprism.codegen.wasm.binary;

import java.util.List;

/** A function type (section 5.3.6). */
public record Signature(List<NumberType> parameters, List<NumberType> results) {

    private static final int FUNCTION_TYPE = 0x60;

    public Signature {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    void encode(ByteWriter out) {
        out.write(FUNCTION_TYPE);
        encode(parameters, out);
        encode(results, out);
    }

    private static void encode(List<NumberType> types, ByteWriter out) {
        out.unsigned(types.size());
        types.forEach(type -> out.write(type.code()));
    }
}
