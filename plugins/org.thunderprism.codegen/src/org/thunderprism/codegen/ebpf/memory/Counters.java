package org.thunderprism.codegen.ebpf.memory;

import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.body.Resource;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.type.ValueType;

/** Counters: 64-bit integers that every CPU adds to atomically, all elements in the one value of an array map. */
public final class Counters {

    private final Code code;
    private final Declarations declarations;
    private final Places places;

    public Counters(Code code, Declarations declarations) {
        this.code = code;
        this.declarations = declarations;
        this.places = new Places(code);
    }

    /** The name of a counter's map. Its only element holds the counter's elements, 64 bits each in the machine's byte order, from byte 0. */
    public static String map(Counter counter) {
        return "counter_" + CNames.identifier(counter.getName());
    }

    /** Declares the map of a counter. */
    public static void declare(Counter counter, Declarations declarations) {
        String map = map(counter);
        int room = room(counter);
        CText text = new CText()
                .open("struct " + map + "_values")
                .line("__u64 value[" + room + "];"
                        + (room == length(counter) ? "" : " // " + length(counter) + " in use"))
                .close(";")
                .line("")
                .add(Maps.array(map, "ARRAY", 1, "struct " + map + "_values"));
        declarations.add(map, text);
    }

    /** Elements that a counter has, 1 for a single one. */
    public static int length(Counter counter) {
        return Math.max(1, counter.getLength());
    }

    private static int room(Counter counter) {
        int length = length(counter);
        return Integer.bitCount(length) == 1 ? length : Integer.highestOneBit(length) * 2;
    }

    private String array(Counter counter) {
        declare(counter, declarations);
        String map = map(counter);
        return code.require(Resource.single(map + "_value", map + "_values", map)) + "->value";
    }

    /** Reads a counter; {@code index} is null for a single one. */
    public Scalar read(Counter counter, ValueType indexType, Scalar index, String hint) {
        Scalar place = index == null ? new Scalar.Literal(0) : index;
        return places.read(hint, array(counter), length(counter), room(counter), indexType, place, null);
    }

    /** Adds to a counter; {@code index} is null for a single one. */
    public void add(Counter counter, Scalar index, Scalar amount) {
        Scalar place = index == null ? new Scalar.Literal(0) : index;
        String read = code.read(amount);
        places.change(
                array(counter),
                length(counter),
                room(counter),
                place,
                element -> "__sync_fetch_and_add(&" + element + ", " + read + ");");
    }
}
