package org.thunderprism.codegen.nx;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;

/**
 * Where values are computed: for the whole batch at once, or record after record because what state and counters hold depends on the records
 * before.
 */
final class Dependence {

    private final Set<Value> sequential = identitySet();
    private final Set<Value> inLoop = identitySet();
    private final Set<Value> inBatch = identitySet();

    private Dependence() {}

    private static Set<Value> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * The dependence of some code.
     *
     * @param observed values that somebody outside reads
     */
    static Dependence of(List<FlatCode.Step> code, Collection<Value> observed) {
        Dependence dependence = new Dependence();
        for (FlatCode.Step step : code) {
            if (step.instruction() instanceof Value value && dependence.isSequentialBySource(value)) {
                dependence.sequential.add(value);
            }
        }
        Deque<Value> loop = new ArrayDeque<>();
        Deque<Value> batch = new ArrayDeque<>();
        observed.forEach(value -> batch.push(Operands.source(value)));
        for (FlatCode.Step step : code) {
            if (isMemoryAccess(step.instruction())) {
                loop.addAll(Operands.of(step.instruction()));
                addConditions(step, loop);
            } else if (!(step.instruction() instanceof Value)) {
                batch.addAll(Operands.of(step.instruction()));
                addConditions(step, batch);
            }
        }
        // The loop takes from the batch what does not depend on the order; reads are never computed again.
        dependence.close(loop, dependence.inLoop, value -> {
            if (!dependence.sequential.contains(value)) {
                batch.push(value);
                return false;
            }
            return !isMemoryAccess(value);
        });
        dependence.close(batch, dependence.inBatch, value -> !isMemoryAccess(value));
        return dependence;
    }

    private static void addConditions(FlatCode.Step step, Deque<Value> pending) {
        for (FlatCode.Guard guard = step.guard(); guard != null; guard = guard.outer()) {
            pending.add(Operands.source(guard.condition()));
        }
    }

    private void close(Deque<Value> pending, Set<Value> found, Predicate<Value> follow) {
        while (!pending.isEmpty()) {
            Value value = pending.pop();
            if (!found.contains(value) && follow.test(value)) {
                found.add(value);
                Operands.of(value).forEach(pending::push);
            } else if (isMemoryAccess(value)) {
                found.add(value);
            }
        }
    }

    private boolean isSequentialBySource(Value value) {
        return isMemoryAccess(value) || Operands.of(value).stream().anyMatch(sequential::contains);
    }

    /** Whether the instruction reads or writes what other records write. */
    static boolean isMemoryAccess(Instruction instruction) {
        return instruction instanceof ReadState
                || instruction instanceof ReadCounter
                || instruction instanceof WriteState
                || instruction instanceof WriteSlot
                || instruction instanceof AddCounter;
    }

    /** Whether the value depends on the order of the records. */
    boolean isSequential(Value value) {
        return sequential.contains(value);
    }

    /** Whether any condition of a guard depends on the order of the records. */
    boolean isSequential(FlatCode.Guard guard) {
        for (FlatCode.Guard outer = guard; outer != null; outer = outer.outer()) {
            if (sequential.contains(Operands.source(outer.condition()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the loop over the records computes the value. */
    boolean isInLoop(Value value) {
        return inLoop.contains(value);
    }

    /** Whether the value is needed for all records at once: computed there, or read in the loop and kept. */
    boolean isInBatch(Value value) {
        return inBatch.contains(value);
    }
}
