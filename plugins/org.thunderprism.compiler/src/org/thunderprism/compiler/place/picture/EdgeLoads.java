package org.thunderprism.compiler.place.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.compiler.place.DataPath;
import org.thunderprism.compiler.place.NetworkPlacement;

/** How many bytes of modules' data each packet takes over the edges between vertices. */
final class EdgeLoads {

    private final Map<Set<String>, Long> bytes = new LinkedHashMap<>();

    EdgeLoads(NetworkPlacement placement) {
        for (DataPath path : placement.paths()) {
            List<String> vertices = path.vertices();
            for (int i = 1; i < vertices.size(); i++) {
                bytes.merge(Set.of(vertices.get(i - 1), vertices.get(i)), path.bytes(), Long::sum);
            }
        }
    }

    /** The bytes between two vertices; 0 when none of the data passes there. */
    long between(String one, String other) {
        return one.equals(other) ? 0 : bytes.getOrDefault(Set.of(one, other), 0L);
    }
}
