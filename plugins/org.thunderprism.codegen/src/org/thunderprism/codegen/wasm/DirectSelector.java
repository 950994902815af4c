package org.thunderprism.codegen.wasm;

import java.util.List;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.type.ValueType;

/** A table with one narrow key: the row of every possible key is looked up in an array. */
final class DirectSelector implements RowSelector {

    /** Widest key, in bits. */
    static final int WIDEST = 10;

    private final ValueType key;
    private final TableRows rows;
    private final int begins;

    DirectSelector(MatchRows match, ModuleData data) {
        key = match.table().getKeys().get(0).getType();
        rows = TableRows.of(match.rows(), match.table().getResult(), data);
        long[] begin = new long[1 << key.width()];
        for (int i = 0; i < begin.length; i++) {
            begin[i] = (long) row(match.tests(), key.minimum() + i) * rows.stride();
        }
        begins = data.add(RowImage.of(begin, Integer.BYTES), Integer.BYTES);
    }

    private int row(List<List<KeyTest>> tests, long value) {
        for (int entry = 0; entry < tests.size(); entry++) {
            if (tests.get(entry).get(0).accepts(key, value)) {
                return entry + 1;
            }
        }
        return 0;
    }

    @Override
    public TableRows rows() {
        return rows;
    }

    @Override
    public void select(FunctionWriter out, Elements elements) {
        elements.push(0);
        if (key.signed()) {
            out.constant(NumberType.I32, -key.minimum()).numeric(Numeric.I32_ADD);
        }
        out.constant(2).numeric(Numeric.I32_SHL);
        out.memory(MemoryAccess.I32_LOAD, begins);
    }
}
