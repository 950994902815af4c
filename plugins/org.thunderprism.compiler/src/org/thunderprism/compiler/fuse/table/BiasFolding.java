package org.thunderprism.compiler.fuse.table;

import java.util.Arrays;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.fuse.pass.Uses;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.type.ValueType;

/** Adds a bias to every row of one of the tables that are summed, so that nothing is left to add when packets come. */
public final class BiasFolding implements Pass {

    @Override
    public String name() {
        return "fold-bias";
    }

    @Override
    public String description() {
        return "a sum's bias is added to the rows of one of its tables";
    }

    @Override
    public boolean apply(PassContext context) {
        boolean changed = false;
        for (Instruction instruction : context.order()) {
            if (instruction instanceof SumReduce sum && sum.getBias() != null) {
                changed |= fold(sum, context.uses());
            }
        }
        return changed;
    }

    private static boolean fold(SumReduce sum, Uses uses) {
        if (Arrays.stream(sum.getBias()).allMatch(bias -> bias == 0)) {
            sum.setBias(null);
            return true;
        }
        if (!(sum.getBlocks() instanceof MapBlocks map) || !uses.isOnlyUser(sum, map)) {
            return false;
        }
        for (Table table : map.getTables()) {
            if (table instanceof FuzzyTable fuzzy && uses.count(fuzzy) == 1 && add(sum, fuzzy)) {
                sum.setBias(null);
                return true;
            }
        }
        return false;
    }

    /** Only rows of the sum's own type wrap as the sum does. */
    private static boolean add(SumReduce sum, FuzzyTable table) {
        ValueType type = table.getResult().element();
        if (!type.equals(sum.getType().element())) {
            return false;
        }
        long[] rows = table.getRows().clone();
        for (int index = 0; index < rows.length; index++) {
            rows[index] = type.canonical(rows[index] + sum.getBias()[index % sum.getBias().length]);
        }
        table.setRows(rows);
        return true;
    }
}
