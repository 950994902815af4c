package org.thunderprism.lang.topology.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Topologies for other programs to read: names in the place of references, and the unit of a number in its key. */
public final class TopologyJson {

    private TopologyJson() {}

    /** Writes a topology; what it does not say is left out. */
    public static String write(Topology topology) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
        layout.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        layout.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(layout)) {
            write(topology, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text + "\n";
    }

    private static void write(Topology topology, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "name", topology.getName());
        text(json, "description", topology.getDescription());
        json.writeArrayFieldStart("zones");
        for (Zone zone : topology.getZones()) {
            write(zone, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vertices");
        for (Vertex vertex : topology.getVertices()) {
            write(vertex, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        for (Edge edge : topology.getEdges()) {
            write(edge, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Zone zone, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "name", zone.getName());
        text(json, "description", zone.getDescription());
        json.writeArrayFieldStart("adjacent");
        for (Zone each : zone.getAdjacent()) {
            json.writeString(each.getName());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Vertex vertex, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "name", vertex.getName());
        text(json, "description", vertex.getDescription());
        if (vertex.isSetX() || vertex.isSetY() || vertex.isSetZ()) {
            json.writeFieldName("position");
            json.writeArray(new int[] {vertex.getX(), vertex.getY(), vertex.getZ()}, 0, 3);
        }
        text(json, "zone", vertex.getZone() == null ? null : vertex.getZone().getName());
        text(json, "faultDomain", vertex.getFaultDomain());
        if (vertex.getCapabilities() != null) {
            json.writeFieldName("capabilities");
            write(vertex.getCapabilities(), json);
        }
        json.writeEndObject();
    }

    private static void write(Capabilities capabilities, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "cpuArchitecture", capabilities.getCpuArchitecture());
        text(json, "networkInterface", capabilities.getNetworkInterface());
        if (capabilities.getAccelerator() != null) {
            text(json, "acceleratorKind", capabilities.getAcceleratorKind().getLiteral());
            text(json, "accelerator", capabilities.getAccelerator());
        }
        text(json, "kernel", capabilities.getKernel());
        budget(json, "memoryBytes", capabilities.getMemory());
        budget(json, "tableMemoryBytes", capabilities.getTableMemory());
        budget(json, "stages", capabilities.getStages());
        json.writeArrayFieldStart("backends");
        for (Backend backend : capabilities.getBackends()) {
            json.writeString(backend.getLiteral());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Edge edge, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "name", edge.getName());
        text(json, "description", edge.getDescription());
        text(json, "source", edge.getSource().getName());
        text(json, "target", edge.getTarget().getName());
        json.writeNumberField("bandwidthMbps", edge.getBandwidth());
        json.writeNumberField("latencyNs", edge.getLatency());
        json.writeNumberField("weight", edge.getWeight());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    private static void budget(JsonGenerator json, String key, long value) throws IOException {
        if (value != 0) {
            json.writeNumberField(key, value);
        }
    }
}
