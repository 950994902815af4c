package org.thunderprism.codegen.ebpf.layer;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.body.Resource;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.Helper;

/** What the parts of one layer share while they are written: the function's body, and arrays for their tables. */
final class LayerWriter {

    private final Code code;
    private final String name;
    private final IndexTables bytes;
    private final IndexTables halves;
    private final IndexTables words;
    private final IndexTables longs;
    /** Copies of words that the compiler cannot take apart before they are needed. */
    private final Map<Scalar.Variable, Scalar.Variable> copies = new IdentityHashMap<>();

    private final Map<long[], String> halfStarts = new IdentityHashMap<>();
    private int keys;

    /** @param name what the tables' names begin with */
    LayerWriter(Code code, String name) {
        this.code = code;
        this.name = name;
        this.bytes = new IndexTables(name + "_8", "__u8");
        this.halves = new IndexTables(name + "_16", "__u16");
        this.words = new IndexTables(name + "_32", "__u32");
        this.longs = new IndexTables(name + "_64", "__u64");
    }

    Code code() {
        return code;
    }

    /** Forgets the copies of words: what is read from here on is read anew. */
    void forgetCopies() {
        copies.clear();
    }

    /** The raw value of a key. Sums are unpacked late: otherwise LLVM unpacks all of them first and runs out of registers. */
    String raw(Key key) {
        if (key.scalar() instanceof Scalar.Lane lane && lane.bits() < Long.SIZE) {
            Scalar.Variable copy = copies.computeIfAbsent(lane.word(), word -> {
                code.use(Helper.KEEP_ORDER);
                Scalar.Variable lanes = code.declare("lanes", code.read(word));
                code.statement("KEEP_ORDER(" + lanes.name() + ");", 0);
                return lanes;
            });
            return code.raw(new Scalar.Lane(copy, lane.shift(), lane.bits(), lane.base()));
        }
        return key.raw(code);
    }

    /**
     * The raw value so that the verifier sees that it is at most its limit. Where the compiler knows a signed value's range, it would
     * drop the mask and add the value itself to the table's begin, whose offset the verifier then takes for one below the table.
     */
    String bounded(Key key) {
        if (key.bits() < Long.SIZE) {
            return raw(key);
        }
        if (key.zero() == 0) {
            return "(" + raw(key) + ") & " + key.limit();
        }
        code.use(Helper.OPAQUE);
        Scalar.Variable index = code.declare("index", raw(key));
        code.statement("OPAQUE(" + index.name() + ");", 0);
        return index.name() + " & " + key.limit();
    }

    /** The smallest number of the form 2^n - 1 that is not below another. */
    static long mask(long atLeast) {
        return atLeast == 0 ? 0 : (Long.highestOneBit(atLeast) << 1) - 1;
    }

    /** Adds a table of small numbers, and gives the expression of the entry at an index. */
    RowIndex.Index stored(long[] entries, String index, long limit) {
        boolean small = Arrays.stream(entries).allMatch(entry -> entry <= 0xff);
        String table = (small ? bytes : halves).add(entries, limit);
        return new RowIndex.Index(table + "[" + index + "]", small ? 0xff : 0xffff);
    }

    /** Adds a table, and gives the expression of its begin. */
    String words(long[] entries, long limit) {
        return words.add(entries, limit);
    }

    /** Adds a table of 64-bit numbers, and gives the expression of its begin. */
    String longs(long[] entries, long limit) {
        return longs.add(entries, limit);
    }

    /** Adds a table of 16-bit numbers, and gives the expression of the entry at an index; equal tables of one walk stand once. */
    String half(long[] entries, String index, long limit) {
        return halfStarts.computeIfAbsent(entries, table -> halves.add(table, limit)) + "[" + index + "]";
    }

    /** Makes room for keys in memory, and gives the expression of the array. */
    String keys(int count) {
        keys = Math.max(keys, count);
        return code.require(Resource.single(name + "_found", keysMap() + "_values", keysMap())) + "->key";
    }

    private String keysMap() {
        return name + "_keys";
    }

    /** The expression of a row's number times the stride. */
    String scaled(String row, int stride) {
        if (stride == 1) {
            return row;
        }
        return Integer.bitCount(stride) == 1
                ? "(" + row + ") * " + stride
                : code.call(Helper.TIMES, row, Integer.toString(stride));
    }

    /** Declares what was added. */
    void declare(Declarations declarations) {
        List.of(bytes, halves, words, longs).stream()
                .filter(tables -> !tables.isEmpty())
                .forEach(tables -> declarations.add(tables.name(), tables.declaration()));
        if (keys > 0) {
            CText text = new CText()
                    .line("// The keys of a tree, where its nodes can pick them.")
                    .open("struct " + keysMap() + "_values")
                    .line("__u64 key[" + keys + "];")
                    .close(";")
                    .line("")
                    .add(Maps.array(keysMap(), "PERCPU_ARRAY", 1, "struct " + keysMap() + "_values"));
            declarations.add(keysMap(), text);
        }
    }

    /** Bytes of all tables. */
    long size() {
        return Stream.of(bytes, halves, words, longs)
                .mapToLong(IndexTables::bytes)
                .sum();
    }
}
