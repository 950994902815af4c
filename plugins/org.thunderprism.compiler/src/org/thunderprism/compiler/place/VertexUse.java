package org.thunderprism.compiler.place;

import java.util.List;
import org.thunderprism.compiler.place.problem.Resources;

/**
 * A vertex with modules.
 *
 * @param spot which one, and where it is
 * @param modules their names, in the program's order
 * @param used what they need together
 * @param budget what the vertex has; 0 is not limited
 */
public record VertexUse(Spot spot, List<String> modules, Resources used, Resources budget) {

    public VertexUse {
        modules = List.copyOf(modules);
    }
}
