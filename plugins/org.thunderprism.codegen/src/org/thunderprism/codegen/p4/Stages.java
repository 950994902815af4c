package org.thunderprism.codegen.p4;

import java.util.HashMap;
import java.util.Map;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.component.ComponentsRead;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;

/**
 * An estimate of match-action stages: the longest chain of steps that wait for one another. A table with its action is one step, as is an
 * operation on two values, an access to a register and a verdict. A sum of n values takes the logarithm of n, rounded up. Comparisons, logic
 * of truth values and conversions are done on the way into the step that uses them.
 */
final class Stages {

    private static final int HASH_STEPS_PER_WORD = 3;

    private final Needed needed;
    private final TableCode tables;
    private final Map<Component, Integer> depths = new HashMap<>();
    private int deepest;

    Stages(Needed needed, TableCode tables) {
        this.needed = needed;
        this.tables = tables;
    }

    int of(Program program) {
        program.getModules().forEach(module -> block(module.getBody(), 0));
        program.getReceivers().forEach(receiver -> block(receiver.getBody(), 0));
        return deepest;
    }

    /** @param after steps that come before whatever the block does */
    private void block(Block block, int after) {
        if (block != null) {
            block.getInstructions().forEach(instruction -> instruction(instruction, after));
        }
    }

    private void instruction(Instruction instruction, int after) {
        if (instruction instanceof If branch) {
            if (needed.isEffect(branch)) {
                int decided = Math.max(after, read(branch));
                block(branch.getThen(), decided);
                block(branch.getOtherwise(), decided);
            }
        } else if (instruction instanceof Value value) {
            for (int position : needed.positions(value)) {
                Component component = new Component(value, position);
                note(component, Math.max(after, before(component)) + steps(value));
            }
        } else if (needed.isEffect(instruction)) {
            deepest = Math.max(deepest, Math.max(after, read(instruction)) + 1);
        }
    }

    private void note(Component component, int depth) {
        depths.put(component, depth);
        deepest = Math.max(deepest, depth);
    }

    private int before(Component component) {
        int[] latest = {0};
        Needed.read(component, each -> latest[0] = Math.max(latest[0], depths.getOrDefault(each, 0)));
        return latest[0];
    }

    private int read(Instruction instruction) {
        int[] latest = {0};
        ComponentsRead.forEach(instruction, each -> latest[0] = Math.max(latest[0], depths.getOrDefault(each, 0)));
        return latest[0];
    }

    private int steps(Value value) {
        return switch (value) {
            case Operation operation -> steps(operation);
            case Lookup lookup -> 1;
            case MapBlocks map -> tables.levels(map);
            case SumReduce sum -> {
                int summands = sum.getBlocks().getType().blocks() + (sum.getBias() == null ? 0 : 1);
                yield Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, summands - 1));
            }
            case ReadState read -> 1;
            case ReadCounter read -> 1;
            default -> 0;
        };
    }

    private static int steps(Operation operation) {
        int width = operation.getType().width();
        return switch (operation.getOpcode()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, WRAP -> 0;
            case AND, OR, XOR, NOT -> width == 1 ? 0 : 1;
            case DIVIDE, REMAINDER -> width == 1 ? 1 : 2 * width;
            case HASH ->
                HASH_STEPS_PER_WORD
                        * operation.getOperands().stream()
                                .mapToInt(value -> value.getType().width() > Integer.SIZE ? 2 : 1)
                                .sum();
            default -> 1;
        };
    }
}
