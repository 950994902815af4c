package org.thunderprism.codegen.wasm;

import java.util.List;

/** Steps that become one function. Parts are compared by identity. */
final class Part {

    private final List<Step> steps;

    Part(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    List<Step> steps() {
        return steps;
    }
}
