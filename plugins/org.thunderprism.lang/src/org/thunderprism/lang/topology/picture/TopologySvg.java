package org.thunderprism.lang.topology.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thunderprism.lang.topology.picture.Projection.Point;
import org.thunderprism.lang.topology.value.BackendNames;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Draws a topology in space, from its grid positions: the prism as a prism. */
public final class TopologySvg {

    private static final int MARGIN = 80;
    private static final int WIDTH = 96;
    private static final int HEIGHT = 44;
    private static final int LEGEND = 26;

    /** Of zones, in their order; those after the last begin again. */
    private static final List<String> COLOURS =
            List.of("#dbeafe", "#dcfce7", "#fef3c7", "#fae8ff", "#ffe4e6", "#e0f2fe", "#ecfccb", "#ede9fe");

    private static final String NO_ZONE = "#f4f4f5";

    private final Topology topology;
    private final Map<Vertex, Point> points;
    private final StringBuilder svg = new StringBuilder();

    private TopologySvg(Topology topology) {
        this.topology = topology;
        this.points = Projection.of(topology);
    }

    /** @param topology without errors */
    public static String write(Topology topology) {
        return new TopologySvg(topology).draw();
    }

    private String draw() {
        int width = points.values().stream().mapToInt(Point::x).max().orElse(0) + 2 * MARGIN;
        int bottom = points.values().stream().mapToInt(Point::y).max().orElse(0) + 2 * MARGIN;
        int height = bottom + LEGEND * topology.getZones().size();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                .formatted(width, height, width, height));
        svg.append(" font-family=\"sans-serif\" font-size=\"14\" role=\"img\">\n<title>")
                .append(escaped(topology.getName()))
                .append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        topology.getEdges().forEach(this::draw);
        List<Vertex> backToFront = new ArrayList<>(topology.getVertices());
        backToFront.sort((one, other) ->
                Integer.compare(points.get(one).y(), points.get(other).y()));
        backToFront.forEach(this::draw);
        for (int index = 0; index < topology.getZones().size(); index++) {
            drawLegend(topology.getZones().get(index), bottom - MARGIN / 4 + LEGEND * index);
        }
        return svg.append("</svg>\n").toString();
    }

    /** Edges of the upper floors are nearer to the eye, and darker. */
    private void draw(Edge edge) {
        Point from = points.get(edge.getSource());
        Point to = points.get(edge.getTarget());
        boolean upright = edge.getSource().getZ() != edge.getTarget().getZ();
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\">"
                .formatted(
                        from.x() + MARGIN,
                        from.y() + MARGIN,
                        to.x() + MARGIN,
                        to.y() + MARGIN,
                        upright ? "#94a3b8" : "#475569"));
        svg.append("<title>")
                .append(escaped(
                        edge.getSource().getName() + " -- " + edge.getTarget().getName() + ": "
                                + Quantity.BANDWIDTH.text(edge.getBandwidth()) + ", "
                                + Quantity.LATENCY.text(edge.getLatency())))
                .append("</title></line>\n");
    }

    private void draw(Vertex vertex) {
        Point point = points.get(vertex);
        int x = point.x() + MARGIN;
        int y = point.y() + MARGIN;
        svg.append("<g><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"#334155\"/>"
                .formatted(x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT, colour(vertex.getZone())));
        String backends = BackendNames.of(vertex);
        svg.append(text(x, backends.isEmpty() ? y + 5 : y - 2, "", vertex.getName()));
        if (!backends.isEmpty()) {
            svg.append(text(x, y + 14, " font-size=\"11\" fill=\"#475569\"", backends));
        }
        if (vertex.getDescription() != null) {
            svg.append("<title>").append(escaped(vertex.getDescription())).append("</title>");
        }
        svg.append("</g>\n");
    }

    private void drawLegend(Zone zone, int y) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"16\" rx=\"4\" fill=\"%s\" stroke=\"#334155\"/>"
                .formatted(MARGIN - WIDTH / 2, y, colour(zone)));
        svg.append("<text x=\"%d\" y=\"%d\">zone %s</text>\n"
                .formatted(MARGIN - WIDTH / 2 + 24, y + 13, escaped(zone.getName())));
    }

    private static String text(int x, int y, String style, String text) {
        String fit = text.length() > 14 ? " textLength=\"" + (WIDTH - 10) + "\" lengthAdjust=\"spacingAndGlyphs\"" : "";
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"%s%s>%s</text>"
                .formatted(x, y, style, fit, escaped(text));
    }

    private String colour(Zone zone) {
        int index = topology.getZones().indexOf(zone);
        return index < 0 ? NO_ZONE : COLOURS.get(index % COLOURS.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
