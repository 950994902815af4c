package org.thunderprism.diagram.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.thunderprism.lang.topology.exchange.TopologyJson;
import org.thunderprism.lang.topology.exchange.TopologyXmi;
import org.thunderprism.lang.topology.picture.TopologyDot;
import org.thunderprism.lang.topology.picture.TopologySvg;
import org.thunderprism.model.topology.Topology;

/** Formats in which other programs take a topology. */
enum ExportFormat {
    SVG("svg", "image/svg+xml", TopologySvg::write),
    DOT("dot", "text/vnd.graphviz", TopologyDot::write),
    JSON("json", "application/json", TopologyJson::write),
    XMI("xmi", "application/xmi+xml", TopologyXmi::write);

    private final String key;
    private final String mimeType;
    private final Function<Topology, String> writer;

    ExportFormat(String key, String mimeType, Function<Topology, String> writer) {
        this.key = key;
        this.mimeType = mimeType;
        this.writer = writer;
    }

    static Optional<ExportFormat> of(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /** Its name, and the extension of its files. */
    String key() {
        return key;
    }

    String mimeType() {
        return mimeType;
    }

    /** @param topology without errors */
    String write(Topology topology) {
        return writer.apply(topology);
    }
}
