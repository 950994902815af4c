package org.thunderprism.witness.p4.run;

import java.util.List;

/** Does something to the machine. */
@FunctionalInterface
public interface Step {

    void run(Machine machine);

    /** Does one after the other. */
    static Step of(List<Step> steps) {
        Step[] all = steps.toArray(Step[]::new);
        return machine -> {
            for (Step step : all) {
                step.run(machine);
            }
        };
    }
}
