package org.thunderprism.diagram.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A thousand vertices. The processor time of each step is told; it decides nothing. */
class LargeTopologyTest {

    private static final int SIDE = 10;

    @Test
    void aThousandVerticesCanBeEdited() {
        String text = cube();
        // What is needed once is not counted.
        DiagramSession.open("topology lab\nvertex a\n").close();
        long start = processorMillis();
        try (DiagramSession lab = DiagramSession.open(text)) {
            long opened = processorMillis();
            assertThat(lab.markers()).isEmpty();
            lab.act(
                    "createEdge",
                    Map.of(
                            "elementTypeId",
                            "edge:link",
                            "sourceElementId",
                            "vertices/v0_0_0",
                            "targetElementId",
                            "vertices/v9_9_9"));
            long drawn = processorMillis();
            assertThat(lab.text()).isEqualTo(text + "edge v0_0_0 -- v9_9_9\n");
            lab.act("deleteElement", Map.of("elementIds", List.of("vertices/v5_5_5")));
            long deleted = processorMillis();
            assertThat(lab.text()).doesNotContain("v5_5_5");
            lab.act("thunder/setLayout", Map.of("layout", "elk"));
            long arranged = processorMillis();
            System.out.printf(
                    "1,000 vertices, 2,700 edges: open %d ms, draw an edge %d ms, delete a vertex %d ms, arrange"
                            + " automatically %d ms of processor time%n",
                    opened - start, drawn - opened, deleted - drawn, arranged - deleted);
        }
    }

    private static String cube() {
        StringBuilder text = new StringBuilder("topology cube\n");
        StringBuilder edges = new StringBuilder();
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                for (int z = 0; z < SIDE; z++) {
                    text.append(
                            "vertex v%d_%d_%d at [%d, %d, %d] { backends ebpf, wasm }%n".formatted(x, y, z, x, y, z));
                    for (int[] step : List.of(new int[] {1, 0, 0}, new int[] {0, 1, 0}, new int[] {0, 0, 1})) {
                        if (x + step[0] < SIDE && y + step[1] < SIDE && z + step[2] < SIDE) {
                            edges.append("edge v%d_%d_%d -- v%d_%d_%d%n"
                                    .formatted(x, y, z, x + step[0], y + step[1], z + step[2]));
                        }
                    }
                }
            }
        }
        return text.append(edges).toString().replace(System.lineSeparator(), "\n");
    }

    /** Of all threads: the server works in its own. */
    private static long processorMillis() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (long id : threads.getAllThreadIds()) {
            nanos += Math.max(0, threads.getThreadCpuTime(id));
        }
        return nanos / 1_000_000;
    }
}
