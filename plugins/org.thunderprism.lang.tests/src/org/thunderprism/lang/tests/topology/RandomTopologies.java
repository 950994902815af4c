package org.thunderprism.lang.tests.topology;

import java.util.List;
import java.util.Random;
import org.thunderprism.model.topology.AcceleratorKind;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Topologies of all shapes, with names and texts that are hard to write. */
final class RandomTopologies {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    /** Words of the grammar among them. */
    private static final List<String> NAMES =
            List.of("crown", "edge", "vertex", "at", "in", "zone", "memory", "cpu", "_a1", "Bandwidth", "weight");

    private static final List<String> TEXTS = List.of(
            "", "plain", "with \"quotes\"", "back\\slash", "two\nlines\tand a tab", "// no comment", "ünïcödé ⚡", "}");

    private final Random random;

    private RandomTopologies(long seed) {
        random = new Random(seed);
    }

    static Topology of(long seed) {
        return new RandomTopologies(seed).topology();
    }

    private Topology topology() {
        Topology topology = FACTORY.createTopology();
        topology.setName(pick(NAMES));
        topology.setDescription(text());
        for (int index = random.nextInt(4); index > 0; index--) {
            topology.getZones().add(zone(index));
        }
        topology.getZones()
                .forEach(zone -> topology.getZones().stream()
                        .filter(other -> other != zone && random.nextBoolean())
                        .forEach(zone.getAdjacent()::add));
        int count = 1 + random.nextInt(12);
        for (int index = 0; index < count; index++) {
            topology.getVertices().add(vertex(index, topology));
        }
        for (int index = random.nextInt(20); index > 0; index--) {
            topology.getEdges().add(edge(topology));
        }
        return topology;
    }

    private Zone zone(int index) {
        Zone zone = FACTORY.createZone();
        zone.setName(index == 1 ? "edge" : pick(NAMES) + index);
        zone.setDescription(text());
        return zone;
    }

    private Vertex vertex(int index, Topology topology) {
        Vertex vertex = FACTORY.createVertex();
        vertex.setName(index < NAMES.size() ? NAMES.get(index) : "v" + index);
        vertex.setDescription(text());
        if (random.nextBoolean()) {
            vertex.setX(random.nextInt());
            vertex.setY(random.nextInt(100) - 50);
            vertex.setZ(random.nextInt(3));
        }
        if (!topology.getZones().isEmpty() && random.nextBoolean()) {
            vertex.setZone(pick(topology.getZones()));
        }
        vertex.setFaultDomain(random.nextBoolean() ? pick(NAMES) : text());
        if (random.nextBoolean()) {
            vertex.setCapabilities(capabilities());
        }
        return vertex;
    }

    private Capabilities capabilities() {
        Capabilities capabilities = FACTORY.createCapabilities();
        capabilities.setCpuArchitecture(text());
        capabilities.setNetworkInterface(text());
        capabilities.setAccelerator(text());
        if (capabilities.getAccelerator() != null) {
            capabilities.setAcceleratorKind(pick(AcceleratorKind.VALUES));
        }
        capabilities.setKernel(text());
        capabilities.setMemory(amount());
        capabilities.setTableMemory(amount());
        capabilities.setStages(random.nextInt(3) == 0 ? random.nextInt(Integer.MAX_VALUE) : 0);
        Backend.VALUES.stream().filter(backend -> random.nextBoolean()).forEach(capabilities.getBackends()::add);
        return capabilities;
    }

    private Edge edge(Topology topology) {
        Edge edge = FACTORY.createEdge();
        edge.setSource(pick(topology.getVertices()));
        edge.setTarget(pick(topology.getVertices()));
        edge.setName(text());
        edge.setDescription(text());
        edge.setBandwidth(amount());
        edge.setLatency(amount());
        edge.setWeight(amount());
        return edge;
    }

    private long amount() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextLong(2_000);
            case 2 -> random.nextLong(1_000) << random.nextInt(40);
            default -> random.nextLong(Long.MAX_VALUE);
        };
    }

    private String text() {
        return random.nextBoolean() ? null : pick(TEXTS);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
