package org.thunderprism.codegen.wasm.binary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A module with one memory (section 5.5): collects its parts in any order and encodes them in the order of the format. */
public final class ModuleWriter {

    /** Bytes of a page of linear memory (section 4.2.8). */
    public static final int PAGE = 1 << 16;

    private static final byte[] MAGIC_AND_VERSION = {0, 'a', 's', 'm', 1, 0, 0, 0};
    private static final int FUNCTION_EXPORT = 0;
    private static final int MEMORY_EXPORT = 2;
    private static final int GLOBAL_EXPORT = 3;
    private static final int IMMUTABLE = 0;
    private static final int NO_MAXIMUM = 0;
    private static final int ACTIVE_IN_MEMORY_0 = 0;
    private static final int FUNCTION_NAMES = 1;
    private static final int I32_CONST = 0x41;
    private static final int END = 0x0b;

    private record Export(String name, int kind, int index) {}

    private record Data(int address, byte[] bytes) {}

    private final Map<Signature, Integer> types = new LinkedHashMap<>();
    private final List<FunctionWriter> functions = new ArrayList<>();
    private final List<Integer> globals = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();
    private final List<Data> data = new ArrayList<>();
    private int pages = 1;

    /** Adds a function; its name is for debuggers. */
    public FunctionWriter function(String name, Signature signature) {
        types.putIfAbsent(signature, types.size());
        FunctionWriter function = new FunctionWriter(functions.size(), name, signature);
        functions.add(function);
        return function;
    }

    /** Adds a function that the host calls by its name. */
    public FunctionWriter exportedFunction(String name, Signature signature) {
        FunctionWriter function = function(name, signature);
        exports.add(new Export(name, FUNCTION_EXPORT, function.index()));
        return function;
    }

    /** Exports the memory. */
    public void exportMemory(String name) {
        exports.add(new Export(name, MEMORY_EXPORT, 0));
    }

    /** Exports a constant i32. */
    public void exportConstant(String name, int value) {
        exports.add(new Export(name, GLOBAL_EXPORT, globals.size()));
        globals.add(value);
    }

    /** Pages that the memory has at the start. */
    public void memoryPages(int minimum) {
        pages = minimum;
    }

    /** Initial content of the memory; what no data cover is zero. */
    public void data(int address, byte[] bytes) {
        data.add(new Data(address, bytes));
    }

    /** The module's bytes. */
    public byte[] toByteArray() {
        ByteWriter out = new ByteWriter().write(MAGIC_AND_VERSION);
        section(out, 1, types.keySet(), Signature::encode);
        section(out, 3, functions, (function, content) -> content.unsigned(types.get(function.signature())));
        section(
                out,
                5,
                List.of(pages),
                (count, content) -> content.write(NO_MAXIMUM).unsigned(count));
        section(out, 6, globals, ModuleWriter::encodeGlobal);
        section(
                out,
                7,
                exports,
                (export, content) ->
                        content.name(export.name).write(export.kind).unsigned(export.index));
        section(out, 10, functions, FunctionWriter::encode);
        section(out, 11, data, ModuleWriter::encodeData);
        encodeNames(out);
        return out.toByteArray();
    }

    /** A section that is a vector of entries; an empty one is left out (section 5.5.2). */
    private static <T> void section(
            ByteWriter out, int identifier, Iterable<T> entries, BiConsumer<T, ByteWriter> encoder) {
        ByteWriter vector = new ByteWriter();
        int count = 0;
        for (T entry : entries) {
            encoder.accept(entry, vector);
            count++;
        }
        if (count > 0) {
            ByteWriter content = new ByteWriter().unsigned(count).write(vector.toByteArray());
            out.write(identifier).sized(content);
        }
    }

    private static void encodeGlobal(int value, ByteWriter out) {
        out.write(NumberType.I32.code()).write(IMMUTABLE);
        out.write(I32_CONST).signed(value).write(END);
    }

    private static void encodeData(Data segment, ByteWriter out) {
        out.unsigned(ACTIVE_IN_MEMORY_0);
        out.write(I32_CONST).signed(segment.address).write(END);
        out.sized(segment.bytes);
    }

    /** The custom section with the functions' names (appendix 7.4). */
    private void encodeNames(ByteWriter out) {
        ByteWriter names = new ByteWriter().unsigned(functions.size());
        functions.forEach(function -> names.unsigned(function.index()).name(function.name()));
        ByteWriter content = new ByteWriter().name("name").write(FUNCTION_NAMES).sized(names);
        out.write(0).sized(content);
    }
}
