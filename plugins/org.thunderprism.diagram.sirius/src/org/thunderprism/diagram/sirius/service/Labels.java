package org.thunderprism.diagram.sirius.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thunderprism.lang.topology.value.BackendNames;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** What is written at elements, with the units of the text; called by the diagram's description. */
public final class Labels {

    /** Mbit/s of a line one pixel wide; each factor of ten makes it a pixel wider. */
    private static final long THIN = 1_000;

    private static final int WIDEST = 8;

    /** Everything about a vertex, a line for each thing. */
    public String vertexTooltip(Vertex vertex) {
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(vertex.getName()));
        add(lines, "", vertex.getDescription());
        add(lines, "at ", position(vertex));
        add(lines, "domain ", vertex.getFaultDomain());
        if (vertex.getCapabilities() != null) {
            addCapabilities(lines, vertex.getCapabilities());
        }
        return String.join("\n", lines);
    }

    /** A zone, and the zones that edges may lead to from there. */
    public String zoneTooltip(Zone zone) {
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(zone.getName()));
        add(lines, "", zone.getDescription());
        String adjacent = zone.getAdjacent().stream().map(Zone::getName).collect(Collectors.joining(", "));
        add(lines, "adjacent ", adjacent.isEmpty() ? null : adjacent);
        return String.join("\n", lines);
    }

    /** A vertex, where it stands on the grid, and its fault domain. */
    public String placedLabel(Vertex vertex) {
        return Stream.of(String.valueOf(vertex.getName()), position(vertex), vertex.getFaultDomain())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** The name of an edge; empty without one. */
    public String edgeLabel(Edge edge) {
        return edge.getName() == null ? "" : edge.getName();
    }

    /** What an edge can carry: {@code 10 Gbps, 1 us}, and its weight unless that is 1. */
    public String loadLabel(Edge edge) {
        String load = Quantity.BANDWIDTH.text(edge.getBandwidth()) + ", " + Quantity.LATENCY.text(edge.getLatency())
                + (edge.getWeight() == 1 ? "" : ", weight " + edge.getWeight());
        return edge.getName() == null ? load : edge.getName() + "\n" + load;
    }

    /** In pixels, from 1: wider for more bandwidth, by its order of magnitude. */
    public int lineWidth(Edge edge) {
        int width = 1;
        for (long least = THIN * 10; edge.getBandwidth() >= least && width < WIDEST; least *= 10) {
            width++;
        }
        return width;
    }

    private static String position(Vertex vertex) {
        return vertex.isSetX() || vertex.isSetY() || vertex.isSetZ()
                ? "[" + vertex.getX() + ", " + vertex.getY() + ", " + vertex.getZ() + "]"
                : null;
    }

    private static void addCapabilities(List<String> lines, Capabilities capabilities) {
        add(lines, "cpu ", capabilities.getCpuArchitecture());
        add(lines, "nic ", capabilities.getNetworkInterface());
        add(lines, capabilities.getAcceleratorKind().getLiteral() + " ", capabilities.getAccelerator());
        add(lines, "kernel ", capabilities.getKernel());
        addBudget(lines, "memory ", capabilities.getMemory(), Quantity.MEMORY);
        addBudget(lines, "tables ", capabilities.getTableMemory(), Quantity.MEMORY);
        addBudget(lines, "stages ", capabilities.getStages(), Quantity.COUNT);
        String backends = BackendNames.of(capabilities);
        add(lines, "backends ", backends.isEmpty() ? null : backends);
    }

    private static void add(List<String> lines, String word, String value) {
        if (value != null) {
            lines.add(word + value);
        }
    }

    /** A budget of 0 is no limit. */
    private static void addBudget(List<String> lines, String word, long value, Quantity quantity) {
        add(lines, word, value == 0 ? null : quantity.text(value));
    }
}
