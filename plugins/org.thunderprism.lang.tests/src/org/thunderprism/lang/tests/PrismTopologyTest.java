package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.prism.PrismTopology;

class PrismTopologyTest {

    private final Topology prism = PrismTopology.create();

    @Test
    void twelveVerticesAndEighteenEdges() {
        assertThat(prism.getVertices()).extracting(Vertex::getName).isEqualTo(PrismTopology.VERTICES);
        assertThat(prism.getEdges()).hasSize(18);
        assertThat(prism.getEdges())
                .extracting(edge -> Set.of(edge.getSource(), edge.getTarget()))
                .doesNotHaveDuplicates();
    }

    /** Ring, ring, pillar: v ± 1 in its ring of six, and the vertex above or below. */
    @Test
    void everyVertexHasThreeNeighbours() {
        for (int index = 0; index < 12; index++) {
            int ring = index / 6 * 6;
            int corner = index % 6;
            assertThat(neighbours(index))
                    .containsExactlyInAnyOrderElementsOf(
                            List.of(ring + (corner + 1) % 6, ring + (corner + 5) % 6, (index + 6) % 12));
        }
    }

    @Test
    void pillarsJoinTheRings() {
        for (int index = 0; index < 6; index++) {
            Vertex top = prism.getVertices().get(index);
            Vertex bottom = prism.getVertices().get(index + 6);
            assertThat(List.of(top.getZ(), bottom.getZ())).containsExactly(1, 0);
            assertThat(List.of(top.getX(), top.getY())).isEqualTo(List.of(bottom.getX(), bottom.getY()));
        }
    }

    private Set<Integer> neighbours(int index) {
        Vertex vertex = prism.getVertices().get(index);
        Set<Integer> neighbours = new TreeSet<>();
        prism.getEdges().forEach(edge -> {
            if (edge.getSource() == vertex) {
                neighbours.add(prism.getVertices().indexOf(edge.getTarget()));
            } else if (edge.getTarget() == vertex) {
                neighbours.add(prism.getVertices().indexOf(edge.getSource()));
            }
        });
        return neighbours;
    }
}
