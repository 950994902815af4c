package org.thunderprism.codegen.wasm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.ModuleWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.codegen.wasm.binary.Signature;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableKey;

/**
 * Any table: entries are tried one after another in the order in which they win. It is also the form of tables that are
 * filled at run time.
 *
 * <p>In memory: a word with the number of entries, a word of zero, then the entries. An entry has two numbers per key,
 * each as wide as the key's number type: the least key of the range and how far the greatest one is from it; or, for a
 * ternary key, the value under the mask and the mask.
 */
final class ScanSelector implements RowSelector {

    private static final int HEADER = 2 * Integer.BYTES;

    private final List<TableKey> keys;
    private final TableRows rows;
    private final FunctionWriter scan;

    ScanSelector(MatchRows match, ModuleWriter module, ModuleData data) {
        MatchTable table = match.table();
        keys = table.getKeys();
        rows = TableRows.of(match.rows(), table.getResult(), data);
        int address = data.add(image(match), Long.BYTES);
        scan = scan(table.getName(), address, module);
        if (table.isRuntime()) {
            module.exportConstant("table." + table.getName(), address);
            module.exportConstant("rows." + table.getName(), rows.address());
        }
    }

    private int entryBytes() {
        return keys.stream().mapToInt(key -> 2 * number(key).bytes()).sum();
    }

    private static NumberType number(TableKey key) {
        return NumberTypes.of(key.getType());
    }

    private byte[] image(MatchRows match) {
        int capacity = match.capacity() - 1;
        ByteBuffer image = ByteBuffer.allocate(Math.addExact(HEADER, Math.multiplyExact(capacity, entryBytes())))
                .order(ByteOrder.LITTLE_ENDIAN);
        image.putInt(match.tests().size()).putInt(0);
        for (List<KeyTest> entry : match.tests()) {
            for (int i = 0; i < keys.size(); i++) {
                KeyTest test = entry.get(i);
                put(image, number(keys.get(i)), test.low());
                put(image, number(keys.get(i)), test.masked() ? test.high() : test.high() - test.low());
            }
        }
        return image.array();
    }

    private static void put(ByteBuffer image, NumberType number, long value) {
        if (number == NumberType.I32) {
            image.putInt((int) value);
        } else {
            image.putLong(value);
        }
    }

    /** The scan as a function from the keys to the row's begin. */
    private FunctionWriter scan(String name, int address, ModuleWriter module) {
        List<NumberType> parameters = new ArrayList<>();
        keys.forEach(key -> parameters.add(number(key)));
        FunctionWriter out = module.function("table " + name, new Signature(parameters, List.of(NumberType.I32)));
        int entry = out.local(NumberType.I32);
        int end = out.local(NumberType.I32);
        int row = out.local(NumberType.I32);
        out.constant(0).memory(MemoryAccess.I32_LOAD, address);
        out.constant(entryBytes()).numeric(Numeric.I32_MUL).set(end);
        out.block().loop();
        out.get(entry).get(end).numeric(Numeric.I32_GE_U).branchIf(1);
        advance(out, row, rows.stride());
        out.block();
        int offset = address + HEADER;
        for (int i = 0; i < keys.size(); i++) {
            test(out, keys.get(i), i, entry, offset);
            out.numeric(Numeric.I32_EQZ).branchIf(0);
            offset += 2 * number(keys.get(i)).bytes();
        }
        out.get(row).leave();
        out.end();
        advance(out, entry, entryBytes());
        out.branch(0).end().end();
        out.constant(0);
        return out;
    }

    private static void advance(FunctionWriter out, int local, int amount) {
        out.get(local).constant(amount).numeric(Numeric.I32_ADD).set(local);
    }

    /** Leaves on the stack whether the key passes; a range is one comparison, of the distances from its begin. */
    private static void test(FunctionWriter out, TableKey key, int local, int entry, int offset) {
        NumberType number = number(key);
        boolean narrow = number == NumberType.I32;
        MemoryAccess load = NumberTypes.load(number, number.bytes(), false);
        out.get(local);
        if (key.getMatch() == MatchKind.TERNARY) {
            out.get(entry).memory(load, offset + number.bytes());
            out.numeric(narrow ? Numeric.I32_AND : Numeric.I64_AND);
            out.get(entry).memory(load, offset);
            out.numeric(narrow ? Numeric.I32_EQ : Numeric.I64_EQ);
        } else {
            out.get(entry).memory(load, offset);
            out.numeric(narrow ? Numeric.I32_SUB : Numeric.I64_SUB);
            out.get(entry).memory(load, offset + number.bytes());
            out.numeric(narrow ? Numeric.I32_LE_U : Numeric.I64_LE_U);
        }
    }

    @Override
    public TableRows rows() {
        return rows;
    }

    @Override
    public void select(FunctionWriter out, Elements elements) {
        for (int i = 0; i < keys.size(); i++) {
            elements.push(i);
        }
        out.call(scan);
    }
}
