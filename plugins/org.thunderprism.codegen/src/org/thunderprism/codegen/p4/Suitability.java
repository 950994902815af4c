package org.thunderprism.codegen.p4;

import java.util.List;
import org.thunderprism.codegen.p4.table.TablePlan;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.prism.Diagnostic;

/** Looks for what a v1model target cannot hold, so that the user hears of it with a place in the source. */
final class Suitability {

    /** bmv2 numbers elements with 32 bits, and keeps each in a number of any size: this many take about half a gibibyte. */
    private static final long REGISTER_BITS = 1L << 29;

    private Suitability() {}

    static List<Diagnostic> ofMemory(Program program) {
        Diagnostics diagnostics = new Diagnostics(Phase.GENERATE);
        long bits = 0;
        for (State state : program.getStates()) {
            for (StateField field : state.getFields()) {
                bits += (long) field.getType().width() * Math.max(1, field.getLength()) * state.getSlots();
            }
        }
        for (Counter counter : program.getCounters()) {
            bits += (long) Long.SIZE * Math.max(1, counter.getLength());
        }
        if (bits > REGISTER_BITS) {
            Origin origin = program.getStates().isEmpty()
                    ? program.getCounters().get(0).getOrigin()
                    : program.getStates().get(0).getOrigin();
            diagnostics.report(P4Code.REGISTERS, origin, program.getVertex(), bits, REGISTER_BITS);
        }
        return diagnostics.list();
    }

    static List<Diagnostic> ofTables(Program program, List<TablePlan> tables) {
        Diagnostics diagnostics = new Diagnostics(Phase.GENERATE);
        for (TablePlan table : tables) {
            if (table.demand() > TableCode.MOST_ENTRIES) {
                diagnostics.report(
                        P4Code.ENTRIES,
                        table.source().getOrigin(),
                        table.source().getName(),
                        program.getVertex(),
                        table.demand(),
                        TableCode.MOST_ENTRIES);
            }
        }
        return diagnostics.list();
    }
}
