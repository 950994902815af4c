package org.thunderprism.lang.tests.topology;

import java.util.List;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** A few changes of a topology such as a diagram makes them. */
final class Mutation {

    private final Random random;
    private int names;

    private Mutation(long seed) {
        random = new Random(seed);
    }

    static Mutation of(long seed) {
        return new Mutation(seed);
    }

    void apply(Topology topology) {
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            change(topology);
        }
    }

    private void change(Topology topology) {
        List<Vertex> vertices = topology.getVertices();
        switch (random.nextInt(9)) {
            case 0 -> {
                Vertex added = TopologyFactory.eINSTANCE.createVertex();
                added.setName("new" + names++);
                vertices.add(random.nextInt(vertices.size() + 1), added);
            }
            case 1 -> remove(topology);
            case 2 -> topology.getVertices().move(random.nextInt(vertices.size()), random.nextInt(vertices.size()));
            case 3 -> pick(vertices).setName("other" + names++);
            case 4 -> {
                Edge edge = TopologyFactory.eINSTANCE.createEdge();
                edge.setSource(pick(vertices));
                edge.setTarget(pick(vertices));
                topology.getEdges().add(random.nextInt(topology.getEdges().size() + 1), edge);
            }
            case 5 -> {
                Zone zone = TopologyFactory.eINSTANCE.createZone();
                zone.setName("added" + names++);
                topology.getZones().add(random.nextInt(topology.getZones().size() + 1), zone);
                pick(vertices).setZone(zone);
            }
            case 6 -> {
                Vertex vertex = pick(vertices);
                vertex.setCapabilities(
                        vertex.getCapabilities() == null ? TopologyFactory.eINSTANCE.createCapabilities() : null);
            }
            case 7 -> {
                Vertex vertex = pick(vertices);
                if (vertex.getCapabilities() != null) {
                    vertex.getCapabilities().setMemory(random.nextInt(3));
                    vertex.getCapabilities().setKernel(random.nextBoolean() ? "6.8" : null);
                }
                vertex.setDescription(random.nextBoolean() ? "described" : null);
            }
            default -> topology.getEdges().forEach(edge -> edge.setLatency(random.nextInt(5_000)));
        }
    }

    private void remove(Topology topology) {
        if (topology.getVertices().size() > 1) {
            Vertex vertex = pick(topology.getVertices());
            topology.getEdges().removeIf(edge -> edge.getSource() == vertex || edge.getTarget() == vertex);
            EcoreUtil.remove(vertex);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
