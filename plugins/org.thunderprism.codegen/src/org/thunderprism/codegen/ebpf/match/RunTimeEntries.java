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
        boolean exact = table.getKeys().stream().allMatch(key -> key.getMatch() == MatchKind.EXACT);
        return exact ? hashed(own, keyValues, hint) : compared(own, keyValues, hint);
    }

    private List<Scalar> hashed(List<Scalar> own, List<Scalar> keyValues, String hint) {
        declarations.add(
                map,
                new CText()
                        .open("struct " + map + "_key")
                        .line("__u64 key[" + keys + "];")
                        .close(";")
                        .line("")
                        .open("struct " + map + "_row")
                        .line("__u64 element[" + width + "];")
                        .close(";")
                        .line("")
                        .add(Maps.map(
                                map,
                                "HASH",
                                Math.max(1, table.getCapacity()),
                                "struct " + map + "_key",
                                "struct " + map + "_row",
                                "")));
        List<Scalar.Variable> row = ownRow(own, hint);
        code.open("if (!" + code.read(own.get(width)) + ")");
        String read = keyValues.stream().map(code::read).collect(Collectors.joining(", "));
        code.statement("struct " + map + "_key key = {{ " + read + " }};", 2 * keys);
        code.statement("struct " + map + "_row *found = bpf_map_lookup_elem(&" + map + ", &key);", 12);
        code.statement("");
        code.open("if (found)");
        for (int i = 0; i < width; i++) {
            code.statement(row.get(i).name() + " = found->element[" + i + "];");
        }
        code.close("");
        code.close("");
        row.forEach(code::keep);
        return new ArrayList<>(row);
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
