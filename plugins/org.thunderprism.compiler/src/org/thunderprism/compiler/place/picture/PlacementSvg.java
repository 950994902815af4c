package org.thunderprism.compiler.place.picture;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.VertexUse;
import org.thunderprism.lang.topology.picture.Projection;
import org.thunderprism.lang.topology.picture.Projection.Point;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * A placement drawn on its topology, from the grid positions: vertices list their modules, edges that data passes are strong and tell the bytes
 * for each packet.
 */
public final class PlacementSvg {

    private static final int MARGIN = 90;
    private static final int WIDTH = 116;
    private static final int LINE = 16;
    private static final int CHARACTER = 7;
    private static final String STYLE = """

        text { font: 12px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #0f172a; }
        .name { font-weight: bold; }
        .small { fill: #475569; }
        .paper { fill: #ffffff; }
        .free { fill: #f8fafc; stroke: #cbd5e1; }
        .used { fill: #dbeafe; stroke: #1d4ed8; stroke-width: 1.5; }
        .edge { stroke: #cbd5e1; stroke-width: 1.5; }
        .flow { stroke: #c2410c; stroke-width: 3; }
        .bytes { fill: #c2410c; stroke: #ffffff; stroke-width: 5px; paint-order: stroke; }
        @media (prefers-color-scheme: dark) {
        text { fill: #e2e8f0; }
        .small { fill: #94a3b8; }
        .paper { fill: #0f172a; }
        .free { fill: #1e293b; stroke: #475569; }
        .used { fill: #1e3a8a; stroke: #60a5fa; }
        .edge { stroke: #475569; }
        .flow { stroke: #fb923c; }
        .bytes { fill: #fb923c; stroke: #0f172a; }
        }
        """;

    private final Topology topology;
    private final Map<Vertex, Point> points;
    private final Map<String, VertexUse> uses;
    private final EdgeLoads loads;
    private final XMLStreamWriter xml;

    private PlacementSvg(Topology topology, NetworkPlacement placement, XMLStreamWriter xml) {
        this.topology = topology;
        this.points = Projection.of(topology);
        this.uses = placement.vertices().stream()
                .collect(Collectors.toMap(use -> use.spot().vertex(), Function.identity()));
        this.loads = new EdgeLoads(placement);
        this.xml = xml;
    }

    /** @param topology the one that the placement is on */
    public static String write(Topology topology, NetworkPlacement placement) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new PlacementSvg(topology, placement, xml).picture();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes all that is written to it", e);
        }
        return out.append('\n').toString();
    }

    private void picture() throws XMLStreamException {
        int width = points.values().stream().mapToInt(Point::x).max().orElse(0) + 2 * MARGIN;
        int height = points.values().stream().mapToInt(Point::y).max().orElse(0) + 2 * MARGIN;
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes("width", width, "height", height, "viewBox", "0 0 " + width + " " + height, "role", "img");
        element("title", topology.getName());
        element("style", STYLE);
        xml.writeEmptyElement("rect");
        attributes("class", "paper", "width", "100%", "height", "100%");
        for (Edge edge : topology.getEdges()) {
            line(edge);
        }
        List<Vertex> backToFront = topology.getVertices().stream()
                .sorted(Comparator.comparingInt(vertex -> points.get(vertex).y()))
                .toList();
        for (Vertex vertex : backToFront) {
            box(vertex);
        }
        for (Edge edge : topology.getEdges()) {
            bytes(edge);
        }
        xml.writeEndElement();
    }

    private long bytesOf(Edge edge) {
        return loads.between(edge.getSource().getName(), edge.getTarget().getName());
    }

    private void line(Edge edge) throws XMLStreamException {
        Point from = points.get(edge.getSource());
        Point to = points.get(edge.getTarget());
        xml.writeEmptyElement("line");
        attributes("class", bytesOf(edge) == 0 ? "edge" : "flow", "x1", from.x() + MARGIN, "y1", from.y() + MARGIN);
        attributes("x2", to.x() + MARGIN, "y2", to.y() + MARGIN);
    }

    private void bytes(Edge edge) throws XMLStreamException {
        if (bytesOf(edge) > 0) {
            Point from = points.get(edge.getSource());
            Point to = points.get(edge.getTarget());
            text("bytes", (from.x() + to.x()) / 2 + MARGIN, (from.y() + to.y()) / 2 + MARGIN, bytesOf(edge) + " B");
        }
    }

    private void box(Vertex vertex) throws XMLStreamException {
        VertexUse use = uses.get(vertex.getName());
        List<String> modules = use == null ? List.of() : use.modules();
        int x = points.get(vertex).x() + MARGIN;
        int height = LINE * (modules.size() + 1) + 12;
        int top = points.get(vertex).y() + MARGIN - height / 2;
        xml.writeStartElement("g");
        xml.writeEmptyElement("rect");
        attributes("class", modules.isEmpty() ? "free" : "used", "x", x - WIDTH / 2, "y", top);
        attributes("width", WIDTH, "height", height, "rx", 6);
        text("name", x, top + LINE + 2, vertex.getName());
        for (int i = 0; i < modules.size(); i++) {
            text("small", x, top + LINE * (i + 2) + 2, modules.get(i));
        }
        xml.writeEndElement();
    }

    private void text(String style, int x, int y, String text) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes("class", style, "x", x, "y", y, "text-anchor", "middle");
        if (text.length() * CHARACTER > WIDTH - LINE / 2) {
            attributes("textLength", WIDTH - LINE / 2, "lengthAdjust", "spacingAndGlyphs");
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Names and values by turns. */
    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute((String) namesAndValues[i], namesAndValues[i + 1].toString());
        }
    }
}
