package org.thunderprism.codegen.ebpf.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.body.Resource;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/**
 * Entries that are filled at run time, in the map {@code table_<name>}. They count after the program's own; integers are in the machine's
 * byte order, 64 bits each, in canonical form.
 *
 * <ul>
 *   <li>Only exact keys: a hash map; a key of the map is the table's keys, its value the result's elements.
 *   <li>One prefix key: a longest-prefix-match trie; a key of the map is the prefix's length (32 bits) and the table's key, big-endian and
 *       with its first bit in the first byte's highest bit, in 4 or 8 bytes; its value is the prefix's length again, because a lookup does not
 *       tell which entry it found, and the result's elements.
 *   <li>Other keys: an array map of one element. It begins with the number of entries; then come {@code capacity} entries, each with the
 *       keys' values, the keys' bounds as {@link org.thunderprism.model.ir.TableEntry} has them, but the mask of the compared bits in the
 *       place of a prefix's length, then the rank (1, or 1 more than the prefix's length), then the result's elements.
 * </ul>
 */
final class RunTimeEntries {

    private final Code code;
    private final Declarations declarations;
    private final MatchTable table;
    private final Operations operations;
    private final String map;
    private final int keys;
    private final int width;

    RunTimeEntries(Code code, Declarations declarations, MatchTable table) {
        this.code = code;
        this.declarations = declarations;
        this.table = table;
        this.operations = new Operations(code);
        this.map = "table_" + CNames.identifier(table.getName());
        this.keys = table.getKeys().size();
        this.width = table.getResult().size();
    }

    /**
     * The result when entries of the program are known.
     *
     * @param own the row of the program's own entries, and behind it its rank: 0 when none matches
     */
    List<Scalar> after(List<Scalar> own, List<Scalar> keyValues, String hint) {
        if (table.getKeys().stream().allMatch(key -> key.getMatch() == MatchKind.EXACT)) {
            return hashed(own, keyValues, hint);
        }
        return isTrie(table) ? longest(own, keyValues.get(0), hint) : compared(own, keyValues, hint);
    }

    /** Whether the kernel finds the longest prefix. */
    static boolean isTrie(MatchTable table) {
        return table.getKeys().size() == 1 && table.getKeys().get(0).getMatch() == MatchKind.LPM;
    }

    private List<Scalar> hashed(List<Scalar> own, List<Scalar> keyValues, String hint) {
        declare("HASH", "", new CText().line("__u64 key[" + keys + "];"), new CText());
        List<Scalar.Variable> row = ownRow(own, hint);
        code.open("if (!" + code.read(own.get(width)) + ")");
        String read = keyValues.stream().map(code::read).collect(Collectors.joining(", "));
        code.statement("struct " + map + "_key key = {{ " + read + " }};", 2 * keys);
        found(row, "found");
        code.close("");
        row.forEach(code::keep);
        return new ArrayList<>(row);
    }

    private List<Scalar> longest(List<Scalar> own, Scalar key, String hint) {
        ValueType type = table.getKeys().get(0).getType();
        int bytes = (type.width() + Byte.SIZE - 1) / Byte.SIZE;
        int room = (bytes + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES;
        int unused = bytes * Byte.SIZE - type.width();
        declare(
                "LPM_TRIE",
                "BPF_F_NO_PREALLOC",
                new CText().line("__u32 length; // of the prefix, in bits").line("__u8 bits[" + room + "];"),
                new CText().line("__u64 length; // as in the key"));
        List<Scalar.Variable> row = ownRow(own, hint);
        code.open("");
        code.statement("struct " + map + "_key key = { " + type.width() + " };", 2);
        code.use(Helper.PUT);
        String value = code.read(key) + (unused == 0 ? "" : " << " + unused);
        code.statement("put(key.bits, " + bytes + ", " + value + ");", 2 * bytes);
        // The rank of an own entry is 1 more than its length.
        found(row, "found && found->length >= " + code.read(own.get(width)));
        code.close("");
        row.forEach(code::keep);
        return new ArrayList<>(row);
    }

    private void declare(String type, String flags, CText keyMembers, CText rowMembers) {
        declarations.add(
                map,
                new CText()
                        .open("struct " + map + "_key")
                        .add(keyMembers)
                        .close(";")
                        .line("")
                        .open("struct " + map + "_row")
                        .add(rowMembers)
                        .line("__u64 element[" + width + "];")
                        .close(";")
                        .line("")
                        .add(Maps.map(
                                map,
                                type,
                                Math.max(1, table.getCapacity()),
                                "struct " + map + "_key",
                                "struct " + map + "_row",
                                flags)));
    }

    /** Looks {@code key} up, and takes the entry's row where a condition on {@code found} holds. */
    private void found(List<Scalar.Variable> row, String condition) {
        code.statement("struct " + map + "_row *found = bpf_map_lookup_elem(&" + map + ", &key);", 12);
        code.statement("");
        code.open("if (" + condition + ")");
        for (int i = 0; i < width; i++) {
            code.statement(row.get(i).name() + " = found->element[" + i + "];");
        }
        code.close("");
    }

    private List<Scalar.Variable> ownRow(List<Scalar> own, String hint) {
        List<Scalar.Variable> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            row.add(code.declare(hint, code.read(own.get(i))));
        }
        return row;
    }

    private List<Scalar> compared(List<Scalar> own, List<Scalar> keyValues, String hint) {
        int capacity = Math.max(1, table.getCapacity());
        declarations.add(
                map,
                new CText()
                        .open("struct " + map + "_entry")
                        .line("__u64 key[" + keys + "], bound[" + keys + "], rank, element[" + width + "];")
                        .close(";")
                        .line("")
                        .open("struct " + map + "_entries")
                        .line("__u64 count;")
                        .line("struct " + map + "_entry entry[" + capacity + "];")
                        .close(";")
                        .line("")
                        .add(Maps.array(map, "ARRAY", 1, "struct " + map + "_entries")));
        String entries = code.require(Resource.single(map + "_all", map + "_entries", map));
        List<Scalar.Variable> row = ownRow(own, hint);
        Scalar.Variable rank = code.declare("rank", code.read(own.get(width)));
        code.open("for (__u32 i = 0; i < " + capacity + "; i++)");
        code.statement("const struct " + map + "_entry *entry = &" + entries + "->entry[i];");
        String better = code.call(Helper.LESS, rank.name(), "entry->rank");
        String present = code.call(Helper.LESS, "i", entries + "->count");
        code.statement("__u64 wins = " + better + " & " + present + " & " + match(keyValues) + ";", 12 * keys);
        code.statement("");
        for (int i = 0; i < width; i++) {
            choose(row.get(i), "entry->element[" + i + "]");
        }
        choose(rank, "entry->rank");
        code.close("");
        row.forEach(code::keep);
        return new ArrayList<>(row);
    }

    private void choose(Scalar.Variable variable, String value) {
        code.statement(variable.name() + " = " + code.call(Helper.CHOOSE, "wins", value, variable.name()) + ";");
    }

    private String match(List<Scalar> keyValues) {
        List<String> conditions = new ArrayList<>();
        for (int key = 0; key < keys; key++) {
            TableKey declared = table.getKeys().get(key);
            ValueType type = declared.getType();
            String read = code.read(keyValues.get(key));
            String value = "entry->key[" + key + "]";
            String bound = "entry->bound[" + key + "]";
            conditions.add(
                    switch (declared.getMatch()) {
                        case EXACT -> code.call(Helper.IS_ZERO, read + " ^ " + value);
                        case TERNARY, LPM -> code.call(Helper.IS_ZERO, "(" + read + " ^ " + value + ") & " + bound);
                        case RANGE ->
                            "((" + operations.less(type, read, value) + " | " + operations.less(type, bound, read)
                                    + ") ^ 1)";
                    });
        }
        return String.join(" & ", conditions);
    }
}
