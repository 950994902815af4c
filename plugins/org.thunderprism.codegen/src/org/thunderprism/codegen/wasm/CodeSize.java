package org.thunderprism.codegen.wasm;

import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;

/** Estimates of how much code an instruction becomes. */
final class CodeSize {

    private static final int SIMPLE = 10;
    private static final int ACCESS = 30;
    private static final int PER_OPERAND = 12;
    private static final int TREE_LEVEL = 18;
    private static final int SUMMAND = 8;
    private static final int MESSAGE_ELEMENT = 60;

    private CodeSize() {}

    /** Bytes of one slot of the instruction, roughly. */
    static int perSlot(Instruction instruction) {
        return switch (instruction) {
            case Operation operation -> PER_OPERAND * operation.getOperands().size();
            case MapBlocks map -> of(map.getTables().get(0));
            case SumReduce sum ->
                SumCode.isLoop(sum)
                        ? ACCESS
                        : SUMMAND * sum.getBlocks().getType().blocks();
            case Send send ->
                ACCESS
                        + send.getValues().stream()
                                .mapToInt(value ->
                                        MESSAGE_ELEMENT * value.getType().size())
                                .sum();
            case Constant constant -> SIMPLE;
            case ReadInput read -> SIMPLE;
            default -> ACCESS;
        };
    }

    private static int of(Table table) {
        return table instanceof FuzzyTable fuzzy ? ACCESS + TREE_LEVEL * fuzzy.getDepth() : ACCESS;
    }
}
