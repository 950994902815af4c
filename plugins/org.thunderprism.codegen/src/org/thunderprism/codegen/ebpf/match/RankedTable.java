package org.thunderprism.codegen.ebpf.match;

import java.util.Arrays;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.type.ValueType;

/** A table whose rows also say how well they match, so that entries from elsewhere can be weighed against them. */
final class RankedTable {

    private RankedTable() {}

    /** A copy whose rows have one element more: 0 for no match, else 1 and the length of the matching prefix. */
    static MatchTable of(MatchTable table) {
        MatchTable ranked = EcoreUtil.copy(table);
        int prefix = Intervals.prefixKey(table);
        // Canonical values keep their 64 bits, and ranks find room whatever the type.
        ranked.setResult(ValueType.signed(Long.SIZE).vector(table.getResult().size() + 1));
        ranked.setDefaultResult(with(table.getDefaultResult(), 0));
        for (TableEntry entry : ranked.getEntries()) {
            entry.setResult(with(entry.getResult(), prefix < 0 ? 1 : entry.getBounds()[prefix] + 1));
        }
        return ranked;
    }

    private static long[] with(long[] row, long rank) {
        long[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = rank;
        return longer;
    }
}
