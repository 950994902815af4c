package org.thunderprism.diagram.sirius.tests.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.diagram.sirius.service.Labels;
import org.thunderprism.diagram.sirius.tests.tool.TopologyFile;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

class LabelsTest {

    private final Labels labels = new Labels();

    private final TopologyFile file = new TopologyFile("""
        topology t
        zone core "The middle" adjacent rim
        zone rim
        vertex crown "The entrance" at [1, 0, 1] in core domain "rack 1" {
          cpu "x86_64"
          nic "mlx5"
          asic "Tofino 2"
          kernel "6.8"
          memory 64 MiB
          tables 1 KiB
          stages 12
          backends ebpf, p4
        }
        vertex bolt
        edge crown -- bolt
        edge bolt -- crown named uplink bandwidth 400 Gbps latency 5 us weight 3
        """);

    private final Vertex crown = (Vertex) file.element("vertices/crown");
    private final Vertex bolt = (Vertex) file.element("vertices/bolt");
    private final Edge plain = (Edge) file.element("edges/crown--bolt");
    private final Edge uplink = (Edge) file.element("edges/bolt--crown");

    @Test
    void tooltipsSayEverything() {
        assertThat(labels.vertexTooltip(crown)).isEqualTo("""
            crown
            The entrance
            at [1, 0, 1]
            domain rack 1
            cpu x86_64
            nic mlx5
            asic Tofino 2
            kernel 6.8
            memory 64 MiB
            tables 1 KiB
            stages 12
            backends ebpf, p4\
            """);
        assertThat(labels.vertexTooltip(bolt)).isEqualTo("bolt");
        assertThat(labels.zoneTooltip((Zone) file.element("zones/core"))).isEqualTo("core\nThe middle\nadjacent rim");
        assertThat(labels.zoneTooltip((Zone) file.element("zones/rim"))).isEqualTo("rim");
    }

    @Test
    void placement() {
        assertThat(List.of(labels.placedLabel(crown), labels.placedLabel(bolt)))
                .containsExactly("crown\n[1, 0, 1]\nrack 1", "bolt");
    }

    @Test
    void load() {
        assertThat(List.of(labels.loadLabel(plain), labels.loadLabel(uplink)))
                .containsExactly("10 Gbps, 1 us", "uplink\n400 Gbps, 5 us, weight 3");
        assertThat(List.of(labels.edgeLabel(plain), labels.edgeLabel(uplink))).containsExactly("", "uplink");
    }

    @Test
    void widerLinesForMoreBandwidth() {
        assertThat(List.of(0L, 1_000L, 10_000L, 400_000L, Long.MAX_VALUE).stream()
                        .map(bandwidth -> {
                            plain.setBandwidth(bandwidth);
                            return labels.lineWidth(plain);
                        }))
                .containsExactly(1, 1, 2, 3, 8);
    }
}
