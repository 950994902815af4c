package org.thunderprism.compiler.interpret;

import java.util.List;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.SumReduce;

/**
 * One run, value by value.
 *
 * @param observation what is seen from outside
 * @param values in the order in which they were computed; a branch that was not taken leaves none
 */
public record Trace(Observation observation, List<TracedValue> values) {

    /** The results of map and sum alone: one for each step of a model's layers. */
    public List<TracedValue> layers() {
        return values.stream()
                .filter(traced -> traced.value() instanceof MapBlocks || traced.value() instanceof SumReduce)
                .toList();
    }
}
