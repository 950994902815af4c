package org.thunderprism.compiler.ir.graph;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.thunderprism.compiler.ir.graph.Placement.Box;
import org.thunderprism.compiler.ir.graph.Placement.Point;

/** Writes a placed graph as SVG 1.1 that follows the reader's light or dark setting. */
final class SvgWriter {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final double CORNER = 5;

    private final Graph graph;
    private final Placement placement;
    private final XMLStreamWriter xml;

    private SvgWriter(Graph graph, Placement placement, XMLStreamWriter xml) {
        this.graph = graph;
        this.placement = placement;
        this.xml = xml;
    }

    static String write(Graph graph, Placement placement) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new SvgWriter(graph, placement, xml).picture();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes all that is written to it", e);
        }
        return out.append('\n').toString();
    }

    private void picture() throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("width", placement.width());
        attribute("height", placement.height());
        xml.writeAttribute("viewBox", "0 0 " + number(placement.width()) + " " + number(placement.height()));
        xml.writeAttribute("role", "img");
        element("title", graph.title());
        element("style", style());
        xml.writeStartElement("defs");
        arrowHead("arrow");
        arrowHead("arrow-sent");
        xml.writeEndElement();
        xml.writeEmptyElement("rect");
        xml.writeAttribute("class", "paper");
        xml.writeAttribute("width", "100%");
        xml.writeAttribute("height", "100%");
        for (int i = 0; i < graph.groups().size(); i++) {
            if (placement.groups().get(i) != null) {
                rectangle("frame", placement.groups().get(i));
            }
        }
        for (int i = 0; i < graph.edges().size(); i++) {
            edge(graph.edges().get(i), placement.edges().get(i));
        }
        for (int i = 0; i < graph.groups().size(); i++) {
            if (placement.groups().get(i) != null) {
                groupTitle(graph.groups().get(i), placement.groups().get(i));
            }
        }
        for (GraphNode node : graph.nodes()) {
            node(node, placement.nodes().get(node.id()));
        }
        xml.writeEndElement();
    }

    private static String style() {
        StringBuilder css = new StringBuilder("\n");
        css.append("text { font: 12px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }\n");
        css.append(".title { font-weight: bold; }\n");
        css.append(".heading { paint-order: stroke; stroke-width: 6px; }\n");
        css.append(".edge { fill: none; stroke-width: 1.2; }\n");
        css.append(".control { stroke-dasharray: 4 3; }\n");
        css.append(".sent { stroke-width: 1.6; }\n");
        colours(css, Palette.LIGHT);
        css.append("@media (prefers-color-scheme: dark) {\n");
        colours(css, Palette.DARK);
        return css.append("}\n").toString();
    }

    private static void colours(StringBuilder css, Palette palette) {
        css.append("text { fill: ").append(palette.text()).append("; }\n");
        css.append(".heading { stroke: ").append(palette.frame().fill()).append("; }\n");
        css.append(".small { fill: ").append(palette.detail()).append("; }\n");
        css.append(".paper { fill: ").append(palette.paper()).append("; }\n");
        css.append(".edge { stroke: ").append(palette.line()).append("; }\n");
        css.append(".sent { stroke: ").append(palette.sent()).append("; }\n");
        css.append("#arrow path { fill: ").append(palette.line()).append("; }\n");
        css.append("#arrow-sent path { fill: ").append(palette.sent()).append("; }\n");
        rectangle(css, "frame", palette.frame());
        palette.boxes().forEach((style, colours) -> rectangle(css, style, colours));
    }

    private static void rectangle(StringBuilder css, String style, Palette.Colours colours) {
        css.append('.').append(style);
        css.append(" { fill: ").append(colours.fill());
        css.append("; stroke: ").append(colours.line()).append("; }\n");
    }

    private void arrowHead(String name) throws XMLStreamException {
        xml.writeStartElement("marker");
        xml.writeAttribute("id", name);
        xml.writeAttribute("viewBox", "0 0 8 8");
        xml.writeAttribute("refX", "7");
        xml.writeAttribute("refY", "4");
        xml.writeAttribute("markerWidth", "7");
        xml.writeAttribute("markerHeight", "7");
        xml.writeAttribute("markerUnits", "userSpaceOnUse");
        xml.writeAttribute("orient", "auto");
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", "M0 0 L8 4 L0 8 z");
        xml.writeEndElement();
    }

    /** Comes after the lines and has a margin of the frame's colour, so that a line that crosses it does not strike it out. */
    private void groupTitle(String title, Box box) throws XMLStreamException {
        text("title heading", box.x() + GraphLayout.PADDING, box.y() + GraphLayout.LINE_HEIGHT + 4, title);
    }

    private void edge(GraphEdge edge, List<Point> points) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(point.y()));
        }
        xml.writeEmptyElement("path");
        xml.writeAttribute(
                "class",
                switch (edge.kind()) {
                    case DATA -> "edge";
                    case CONTROL -> "edge control";
                    case MESSAGE -> "edge sent";
                });
        xml.writeAttribute("d", path.toString());
        boolean sent = edge.kind() == GraphEdge.Kind.MESSAGE;
        xml.writeAttribute("marker-end", sent ? "url(#arrow-sent)" : "url(#arrow)");
    }

    private void node(GraphNode node, Box box) throws XMLStreamException {
        rectangle(node.kind().style(), box);
        double x = box.x() + GraphLayout.PADDING;
        double y = box.y() + GraphLayout.LINE_HEIGHT;
        text("title", x, y, node.title());
        for (String line : node.lines()) {
            y += GraphLayout.LINE_HEIGHT;
            text("small", x, y, line);
        }
    }

    private void rectangle(String style, Box box) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("class", style);
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        attribute("rx", CORNER);
    }

    private void text(String style, double x, double y, String text) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("class", style);
        attribute("x", x);
        attribute("y", y);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, number(value));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
