package org.thunderprism.codegen.ebpf.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.ConstantArray;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.compiler.semantics.FlowHash;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** Entries as constant arrays, one for each key and bound, so that a lookup finds the number of an entry. */
final class ConstantEntries {

    private static final int PROBES = 6;

    private final Code code;
    private final Declarations declarations;
    private final MatchTable table;
    private final Operations operations;
    private final String name;
    private final List<TableEntry> entries;
    /** The largest number, of the form 2^n - 1: numbers are masked with it. */
    private final int mask;

    ConstantEntries(Code code, Declarations declarations, MatchTable table) {
        this.code = code;
        this.declarations = declarations;
        this.table = table;
        this.operations = new Operations(code);
        this.name = "table_" + CNames.identifier(table.getName());
        this.entries = Intervals.inOrder(table);
        // One number more than there are entries stands for the default.
        this.mask = (Integer.highestOneBit(entries.size()) << 1) - 1;
    }

    /** The expression of an element of the row with a number. */
    String element(Scalar.Variable number, int element) {
        int width = table.getResult().size();
        int stride = (int) (width == 1 ? 1 : Long.highestOneBit(width - 1) << 1);
        ValueType type = table.getResult().element();
        long[] rows = new long[(mask + 1) * stride];
        for (int i = 0; i <= entries.size(); i++) {
            long[] row = i < entries.size() ? entries.get(i).getResult() : table.getDefaultResult();
            System.arraycopy(row, 0, rows, i * stride, width);
        }
        String array = array("row", type, rows);
        String place = stride == 1
                ? code.read(number) + " & " + mask
                : "(" + code.read(number) + " & " + mask + ") * " + stride + " + " + element;
        return "(__u64)" + array + "[" + place + "]";
    }

    /** The number of the first entry that matches, found by comparing all, the last one first. */
    Scalar.Variable compared(List<Scalar> keys) {
        Scalar.Variable number = code.declare(name, CTypes.wideLiteral(entries.size()));
        code.open("for (int i = " + (entries.size() - 1) + "; i >= 0; i--)");
        match(keys, "i", number);
        code.close("");
        code.keep(number);
        return number;
    }

    /** The number of the first entry with the keys, found by open addressing. */
    Scalar.Variable hashed(List<Scalar> keys) {
        int[] slots = slots();
        long[] numbers = Arrays.stream(slots).asLongStream().toArray();
        String array = array("slot", ValueType.unsigned(32), numbers);
        List<ValueType> types = table.getKeys().stream().map(TableKey::getType).toList();
        Scalar.Variable number = code.declare(name, CTypes.wideLiteral(entries.size()));
        code.open("");
        code.statement("__u64 hash = " + operations.hash("0", types, keys) + ";", 8 * keys.size());
        code.statement("");
        code.open("for (int probe = " + (PROBES - 1) + "; probe >= 0; probe--)");
        code.statement("__u64 i = " + array + "[(hash + probe) & " + (slots.length - 1) + "] & " + mask + ";");
        code.statement("");
        match(keys, "i", number);
        code.close("");
        code.close("");
        code.keep(number);
        return number;
    }

    private int[] slots() {
        List<ValueType> types = table.getKeys().stream().map(TableKey::getType).toList();
        for (int size = mask + 1; ; size *= 2) {
            int[] slots = new int[size];
            Arrays.fill(slots, entries.size());
            if (place(types, slots)) {
                return slots;
            }
        }
    }

    private boolean place(List<ValueType> types, int... slots) {
        for (int entry = 0; entry < entries.size(); entry++) {
            int hash = (int) FlowHash.of(0, types, entries.get(entry).getValues());
            int probe = 0;
            // Of equal keys the first wins: the later ones need no place.
            while (slots[hash + probe & slots.length - 1] != entries.size()
                    && !Arrays.equals(
                            entries.get(slots[hash + probe & slots.length - 1]).getValues(),
                            entries.get(entry).getValues())) {
                if (++probe == PROBES) {
                    return false;
                }
            }
            if (slots[hash + probe & slots.length - 1] == entries.size()) {
                slots[hash + probe & slots.length - 1] = entry;
            }
        }
        return true;
    }

    private void match(List<Scalar> keys, String i, Scalar.Variable number) {
        List<String> differences = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (int key = 0; key < keys.size(); key++) {
            TableKey declared = table.getKeys().get(key);
            ValueType type = declared.getType();
            String read = code.read(keys.get(key));
            String value = "(__u64)" + column("key" + key, key, type, false) + "[" + i + "]";
            if (declared.getMatch() == MatchKind.RANGE) {
                String high = "(__u64)" + column("high" + key, key, type, true) + "[" + i + "]";
                outside.add(operations.less(type, read, value));
                outside.add(operations.less(type, high, read));
            } else if (declared.getMatch() == MatchKind.EXACT) {
                differences.add("(" + read + " ^ " + value + ")");
            } else {
                String bits = column("mask" + key, key, ValueType.unsigned(Long.SIZE), true) + "[" + i + "]";
                differences.add("((" + read + " ^ " + value + ") & " + bits + ")");
            }
        }
        String match = differences.isEmpty() ? "" : code.call(Helper.IS_ZERO, String.join(" | ", differences));
        if (!outside.isEmpty()) {
            String inside = "((" + String.join(" | ", outside) + ") ^ 1)";
            match = match.isEmpty() ? inside : match + " & " + inside;
        }
        code.statement(
                number.name() + " = " + code.call(Helper.CHOOSE, match, i, number.name()) + ";", 12 * keys.size());
    }

    private String column(String part, int key, ValueType type, boolean bounds) {
        long[] column = new long[mask + 1];
        for (int i = 0; i < entries.size(); i++) {
            long value =
                    bounds ? entries.get(i).getBounds()[key] : entries.get(i).getValues()[key];
            TableKey declared = table.getKeys().get(key);
            column[i] = bounds && declared.getMatch() == MatchKind.LPM
                    ? Intervals.prefixMask(declared.getType(), value)
                    : value;
        }
        return array(part, type, column);
    }

    private String array(String part, ValueType type, long... values) {
        String array = name + "_" + part;
        if (!declarations.has(array)) {
            declarations.add(array, ConstantArray.declaration(CTypes.storage(type), array, values, values.length));
        }
        return array;
    }
}
