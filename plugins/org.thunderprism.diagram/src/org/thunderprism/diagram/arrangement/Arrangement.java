package org.thunderprism.diagram.arrangement;

import java.util.List;
import java.util.Map;
import org.thunderprism.lang.topology.picture.Projection.Place;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/**
 * Where a topology's elements are in a diagram.
 *
 * @param zones those without a vertex, too
 * @param bends of edges that are not straight
 */
public record Arrangement(Map<Vertex, Box> vertices, Map<Zone, Box> zones, Map<Edge, List<Place>> bends) {}
