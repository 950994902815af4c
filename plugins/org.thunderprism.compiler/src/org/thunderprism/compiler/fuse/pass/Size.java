package org.thunderprism.compiler.fuse.pass;

import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Table;

/**
 * How large a network is.
 *
 * @param instructions instructions of all blocks
 * @param tables tables
 * @param rows rows of these tables: leaves, or entries and the default
 */
public record Size(int instructions, int tables, int rows) {

    public static Size of(Network network) {
        int instructions = 0;
        int tables = 0;
        int rows = 0;
        for (Program program : network.getPrograms()) {
            instructions += program.getModules().stream()
                    .map(Module::getBody)
                    .mapToInt(Size::count)
                    .sum();
            instructions += program.getReceivers().stream()
                    .map(Receiver::getBody)
                    .mapToInt(Size::count)
                    .sum();
            tables += program.getTables().size();
            rows += program.getTables().stream().mapToInt(Size::rows).sum();
        }
        return new Size(instructions, tables, rows);
    }

    /** Rows that a table's result comes from. */
    public static int rows(Table table) {
        return switch (table) {
            case FuzzyTable fuzzy -> 1 << fuzzy.getDepth();
            case MatchTable match -> match.getEntries().size() + 1;
            default ->
                throw new IllegalArgumentException(
                        "unknown table " + table.eClass().getName());
        };
    }

    private static int count(Block block) {
        int count = 0;
        for (Instruction instruction : block.getInstructions()) {
            count++;
            if (instruction instanceof If branch) {
                count += count(branch.getThen()) + (branch.getOtherwise() == null ? 0 : count(branch.getOtherwise()));
            }
        }
        return count;
    }
}
