package org.thunderprism.codegen.wasm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.component.ComponentsRead;
import org.thunderprism.codegen.component.Effects;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Value;

/** Which instructions have to be carried out: those with an effect, and the values that they or an observer read. */
final class Demand {

    /** Of what is carried out: how often it is read, in an array of one element. */
    private final InstructionMap<int[]> reads = new InstructionMap<>();

    private final Deque<Instruction> pending = new ArrayDeque<>();

    private Demand() {}

    /**
     * The demand of some code.
     *
     * @param bodies the code, in execution order
     * @param observed values that somebody outside reads
     */
    static Demand of(List<Block> bodies, List<Value> observed) {
        Demand demand = new Demand();
        Effects.forEach(bodies, demand::require);
        observed.forEach(value -> ComponentsRead.all(value, demand::read));
        while (!demand.pending.isEmpty()) {
            ComponentsRead.forEach(demand.pending.pop(), demand::read);
        }
        return demand;
    }

    /** Whether the instruction is carried out; what only renames scalars never is. */
    boolean needs(Instruction instruction) {
        return reads.contains(instruction);
    }

    /** How often the code reads a scalar of the value. */
    int reads(Value value) {
        int[] count = reads.get(value);
        return count == null ? 0 : count[0];
    }

    private void read(Component component) {
        require(component.source())[0]++;
    }

    private int[] require(Instruction instruction) {
        int[] count = reads.get(instruction);
        if (count == null) {
            count = new int[1];
            reads.put(instruction, count);
            pending.push(instruction);
        }
        return count;
    }
}
