package org.thunderprism.compiler.place;

import java.util.List;
import org.thunderprism.compiler.place.problem.Resources;

/**
 * A module and its places.
 *
 * @param spots in the topology's order
 * @param free whether it was placed freely
 * @param reason why it is there, as a half sentence
 * @param needs of each vertex that holds it
 */
public record PlacedModule(String name, List<Spot> spots, boolean free, String reason, Resources needs) {

    public PlacedModule {
        spots = List.copyOf(spots);
    }
}
