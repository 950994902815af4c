package org.thunderprism.compiler.fuse.pass;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;

/** What passes ask about an instruction. */
public final class Instructions {

    private Instructions() {}

    /** Whether the result depends on the operands alone, whatever the packet, the state and the control plane do. */
    public static boolean isFunction(Instruction instruction) {
        return switch (instruction) {
            case Constant constant -> true;
            case Operation operation -> true;
            case Pack pack -> true;
            case Extract extract -> true;
            case Partition partition -> true;
            case SumReduce sum -> true;
            case MapBlocks map -> map.getTables().stream().noneMatch(Instructions::isFilledAtRunTime);
            case Lookup lookup -> !isFilledAtRunTime(lookup.getTable());
            default -> false;
        };
    }

    /** All instructions of a program in execution order; the blocks of a branch follow it. */
    static List<Instruction> inOrder(Program program) {
        List<Instruction> order = new ArrayList<>();
        program.getModules().forEach(module -> addInOrder(module.getBody(), order));
        program.getReceivers().forEach(receiver -> addInOrder(receiver.getBody(), order));
        return order;
    }

    private static void addInOrder(Block block, List<Instruction> order) {
        for (Instruction instruction : block.getInstructions()) {
            order.add(instruction);
            if (instruction instanceof If branch) {
                addInOrder(branch.getThen(), order);
                if (branch.getOtherwise() != null) {
                    addInOrder(branch.getOtherwise(), order);
                }
            }
        }
    }

    /** The tables that an instruction looks into, as often as it does. */
    public static List<? extends Table> tables(Instruction instruction) {
        return switch (instruction) {
            case MapBlocks map -> map.getTables();
            case Lookup lookup -> List.of(lookup.getTable());
            default -> List.of();
        };
    }

    /** Whether the table's entries are not known at compile time. */
    public static boolean isFilledAtRunTime(Table table) {
        return table instanceof MatchTable match && match.isRuntime();
    }
}
