package org.thunderprism.lang.ide.program;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.place.ResourceEstimator;
import org.thunderprism.compiler.place.resolve.TargetBackend;

/**
 * The code generators that a front end has, seen as targets of programs: this room knows none itself.
 *
 * @param estimator tells what modules need
 * @param backends in the product's order; none for a front end that generates no code
 */
public record PlacementTargets(ResourceEstimator estimator, List<TargetBackend> backends) {

    public PlacementTargets {
        backends = List.copyOf(backends);
    }

    /** Of a front end that generates no code. */
    @Inject
    PlacementTargets() {
        this(program -> Map.of(), List.of());
    }
}
