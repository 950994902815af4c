package org.thunderprism.codegen.ebpf.match;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.layer.Layers;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;

/**
 * Lookups in match tables.
 *
 * <p>The program's own entries are constants. A table with one exact, range or prefix key is a function from intervals to rows and is
 * treated like a block of a layer; one with several exact keys and many entries is hashed; all others are compared entry by entry. Entries
 * that are filled at run time come after them, see {@link RunTimeEntries}.
 */
public final class MatchTables {

    /** Entries that may be compared one after another; more take the verifier too long. */
    public static final int MOST_COMPARED = 10_000;

    /** Tables with fewer entries are compared faster than hashed. */
    private static final int HASHED = 12;

    private final Code code;
    private final Declarations declarations;
    private final Layers layers;

    public MatchTables(Code code, Declarations declarations, Layers layers) {
        this.code = code;
        this.declarations = declarations;
        this.layers = layers;
    }

    /** Entries of a table that are compared one after another: its own, or those that it has room for at run time. */
    public static int comparedEntries(MatchTable table) {
        int own = isOrdered(table) || isHashed(table) ? 0 : table.getEntries().size();
        return table.isRuntime() && !isExact(table) && !RunTimeEntries.isTrie(table)
                ? Math.max(own, table.getCapacity())
                : own;
    }

    private static boolean isOrdered(MatchTable table) {
        return table.getKeys().size() == 1 && table.getKeys().get(0).getMatch() != MatchKind.TERNARY;
    }

    private static boolean isHashed(MatchTable table) {
        return table.getEntries().size() > HASHED && isExact(table);
    }

    private static boolean isExact(MatchTable table) {
        return table.getKeys().stream().allMatch(key -> key.getMatch() == MatchKind.EXACT);
    }

    /**
     * The result of a lookup.
     *
     * @param domains what the keys can be
     */
    public List<Scalar> lookup(MatchTable table, List<Scalar> keys, List<Interval> domains, String hint) {
        int width = table.getResult().size();
        if (!table.isRuntime()) {
            return constant(table, keys, domains, width, hint);
        }
        // One column more says which entries matched: 1, or 1 more than the length of the prefix, or 0 for none.
        List<Scalar> found = constant(RankedTable.of(table), keys, domains, width + 1, hint);
        return new RunTimeEntries(code, declarations, table).after(found, keys, hint);
    }

    private List<Scalar> constant(MatchTable table, List<Scalar> keys, List<Interval> domains, int width, String hint) {
        if (table.getEntries().isEmpty()) {
            List<Scalar> row = new ArrayList<>();
            for (long element : table.getDefaultResult()) {
                row.add(new Scalar.Literal(element));
            }
            return row;
        }
        if (isOrdered(table)) {
            return layers.choose(
                    keys.get(0), domains.get(0), Intervals.of(table, domains.get(0)), table.getResult(), hint);
        }
        ConstantEntries entries = new ConstantEntries(code, declarations, table);
        Scalar.Variable number = isHashed(table) ? entries.hashed(keys) : entries.compared(keys);
        List<Scalar> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            row.add(code.define(hint, entries.element(number, i)));
        }
        return row;
    }
}
