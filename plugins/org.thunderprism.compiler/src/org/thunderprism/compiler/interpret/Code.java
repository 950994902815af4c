package org.thunderprism.compiler.interpret;

import java.util.List;
import org.thunderprism.model.ir.Value;

/**
 * A prepared block.
 *
 * @param steps what a plain run executes
 * @param traced what a traced run executes: also the values that need no step because they are in place already
 */
record Code(Step[] steps, List<TracedStep> traced) {

    /**
     * A step whose result a traced run keeps.
     *
     * @param step null when the value needs none
     * @param value null when the step defines no value
     * @param place where the value's first element lies
     */
    record TracedStep(Step step, Value value, int place) {}

    void run(Machine machine) {
        if (machine.tracing()) {
            runTraced(machine);
            return;
        }
        for (Step step : steps) {
            step.run(machine);
        }
    }

    private void runTraced(Machine machine) {
        for (TracedStep entry : traced) {
            if (entry.step() != null) {
                entry.step().run(machine);
            }
            if (entry.value() != null) {
                machine.trace(entry.value(), entry.place());
            }
        }
    }
}
