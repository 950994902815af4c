package org.thunderprism.compiler.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything of a program is.
 *
 * @param topology its name
 * @param facet where the program's facet is; empty when the topology has no such vertex
 * @param modules in the program's order
 * @param vertices those with modules, in the topology's order
 * @param paths data that leaves a vertex, in the program's order
 */
public record NetworkPlacement(
        String topology,
        Optional<Spot> facet,
        List<PlacedModule> modules,
        List<VertexUse> vertices,
        List<DataPath> paths,
        PlacementCost cost) {

    public NetworkPlacement {
        modules = List.copyOf(modules);
        vertices = List.copyOf(vertices);
        paths = List.copyOf(paths);
    }

    /** The vertex of each module that was placed freely, by the module's name. */
    public Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        modules.stream()
                .filter(PlacedModule::free)
                .forEach(module ->
                        places.put(module.name(), module.spots().getFirst().vertex()));
        return places;
    }
}
