package org.thunderprism.diagram.arrangement;

import java.util.Arrays;
import java.util.Optional;
import org.thunderprism.model.topology.Topology;

/** The ways to arrange a topology. */
public enum Layout {
    /** Grid positions in space: the prism as a prism. */
    PRISM("prism"),
    /** Floors from above. */
    FLAT("flat"),
    /** In layers, whatever the grid positions are. */
    AUTOMATIC("elk");

    private final String key;

    Layout(String key) {
        this.key = key;
    }

    /** As clients call it. */
    public String key() {
        return key;
    }

    public static Optional<Layout> of(String key) {
        return Arrays.stream(values()).filter(layout -> layout.key.equals(key)).findFirst();
    }

    public Arrangement arrange(Topology topology, Size size) {
        return grid(topology)
                .map(grid -> GridArrangement.of(topology, grid, size))
                .orElseGet(() -> AutomaticArrangement.of(topology, size));
    }

    /** How a topology's grid is seen; empty when positions do not count. */
    public Optional<Grid> grid(Topology topology) {
        return switch (this) {
            case PRISM -> Optional.of(Grid.PRISM);
            case FLAT -> Optional.of(new FlatGrid(topology));
            case AUTOMATIC -> Optional.empty();
        };
    }
}
