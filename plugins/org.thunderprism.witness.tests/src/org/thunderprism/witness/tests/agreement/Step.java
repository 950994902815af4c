package org.thunderprism.witness.tests.agreement;

import java.util.List;

/** What a statement does in a run. */
@FunctionalInterface
interface Step {

    void take(Run run);

    static Step all(List<Step> steps) {
        return run -> steps.forEach(step -> step.take(run));
    }
}
