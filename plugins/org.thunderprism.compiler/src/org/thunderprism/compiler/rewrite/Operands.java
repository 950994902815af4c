package org.thunderprism.compiler.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;

/** The values that an instruction uses. */
public final class Operands {

    private Operands() {}

    /** Visits the operands in order, as often as they are used; an {@link If} uses its condition, not what its blocks use. */
    public static void forEach(Instruction instruction, Consumer<? super Value> visitor) {
        replace(instruction, value -> {
            visitor.accept(value);
            return value;
        });
    }

    /** The operands in order, as often as they are used. */
    public static List<Value> of(Instruction instruction) {
        List<Value> operands = new ArrayList<>();
        forEach(instruction, operands::add);
        return operands;
    }

    /** Puts {@code replacement} of each operand in its place. */
    public static void replace(Instruction instruction, UnaryOperator<Value> replacement) {
        switch (instruction) {
            case Operation operation -> replaceAll(operation.getOperands(), replacement);
            case Pack pack -> replaceAll(pack.getOperands(), replacement);
            case Lookup lookup -> replaceAll(lookup.getKeys(), replacement);
            case Send send -> replaceAll(send.getValues(), replacement);
            case Extract extract -> replaceOne(extract.getVector(), replacement, extract::setVector);
            case ModelCall call -> replaceOne(call.getVector(), replacement, call::setVector);
            case Partition partition -> replaceOne(partition.getVector(), replacement, partition::setVector);
            case MapBlocks map -> replaceOne(map.getBlocks(), replacement, map::setBlocks);
            case SumReduce sum -> replaceOne(sum.getBlocks(), replacement, sum::setBlocks);
            case ReadState read -> replaceOne(read.getIndex(), replacement, read::setIndex);
            case ReadCounter read -> replaceOne(read.getIndex(), replacement, read::setIndex);
            case WriteState write -> {
                replaceOne(write.getIndex(), replacement, write::setIndex);
                replaceOne(write.getValue(), replacement, write::setValue);
            }
            case WriteSlot write -> {
                replaceOne(write.getSlot(), replacement, write::setSlot);
                replaceOne(write.getIndex(), replacement, write::setIndex);
                replaceOne(write.getValue(), replacement, write::setValue);
            }
            case AddCounter add -> {
                replaceOne(add.getIndex(), replacement, add::setIndex);
                replaceOne(add.getAmount(), replacement, add::setAmount);
            }
            case SetVerdict verdict -> replaceOne(verdict.getArgument(), replacement, verdict::setArgument);
            case If branch -> replaceOne(branch.getCondition(), replacement, branch::setCondition);
            default -> {
                // Constants and reads of inputs, slots and messages use no value.
            }
        }
    }

    private static void replaceAll(List<Value> operands, UnaryOperator<Value> replacement) {
        for (int index = 0; index < operands.size(); index++) {
            Value operand = operands.get(index);
            Value other = replacement.apply(operand);
            if (other != operand) {
                operands.set(index, other);
            }
        }
    }

    private static void replaceOne(Value operand, UnaryOperator<Value> replacement, Consumer<Value> setter) {
        if (operand != null) {
            Value other = replacement.apply(operand);
            if (other != operand) {
                setter.accept(other);
            }
        }
    }
}
