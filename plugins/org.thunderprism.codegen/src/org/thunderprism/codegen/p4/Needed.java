package org.thunderprism.codegen.p4;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.component.ComponentsRead;
import org.thunderprism.codegen.component.Effects;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;

/**
 * The scalars that have to be computed, and the instructions with an effect. P4 compilers warn of action data that nobody reads, so that a row
 * of a table has only what is needed of it.
 */
final class Needed {

    private final Set<Component> components = new HashSet<>();
    private final Set<Instruction> effects = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Component> pending = new ArrayDeque<>();

    private Needed() {}

    /**
     * What some code needs.
     *
     * @param bodies the code, in execution order
     * @param observed values that somebody outside reads
     */
    static Needed of(List<Block> bodies, List<Value> observed) {
        Needed needed = new Needed();
        Effects.forEach(bodies, needed::carryOut);
        observed.forEach(value -> ComponentsRead.all(value, needed::require));
        while (!needed.pending.isEmpty()) {
            read(needed.pending.pop(), needed::require);
        }
        return needed;
    }

    /** Whether an instruction without a value has to be carried out. */
    boolean isEffect(Instruction instruction) {
        return effects.contains(instruction);
    }

    boolean contains(Component component) {
        return components.contains(component);
    }

    /** The positions of a flattened value that are needed, in ascending order. */
    List<Integer> positions(Value value) {
        return IntStream.range(0, value.getType().size())
                .filter(index -> contains(new Component(value, index)))
                .boxed()
                .toList();
    }

    /** What a scalar is computed from. */
    static void read(Component component, Consumer<Component> reader) {
        switch (component.source()) {
            case SumReduce sum -> {
                for (int block = 0; block < sum.getBlocks().getType().blocks(); block++) {
                    reader.accept(summand(sum, block, component.index()));
                }
            }
            case MapBlocks map -> {
                int block = component.index() / map.getType().length();
                ComponentsRead.blocks(map, block, block + 1, reader);
            }
            case Value value -> ComponentsRead.forEach(value, reader);
        }
    }

    /** What one block adds to an element of a sum. */
    static Component summand(SumReduce sum, int block, int element) {
        return Component.of(sum.getBlocks(), block * sum.getBlocks().getType().length() + element);
    }

    private void require(Component component) {
        if (components.add(component)) {
            pending.push(component);
        }
    }

    private void carryOut(Instruction instruction) {
        effects.add(instruction);
        ComponentsRead.forEach(instruction, this::require);
    }
}
