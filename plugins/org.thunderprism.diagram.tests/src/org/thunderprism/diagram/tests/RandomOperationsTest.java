package org.thunderprism.diagram.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever is done in whichever order: the text says what the diagram shows, and its comments stay. */
class RandomOperationsTest {

    private static final int STEPS = 12;

    @Property(tries = 25, seed = "1", shrinking = ShrinkingMode.OFF)
    void textAndDiagramSayTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        String text = topology(random);
        List<String> layouts = List.of("prism", "flat", "elk");
        try (DiagramSession session = DiagramSession.open(text, layouts.get(random.nextInt(3)));
                DiagramSession reader = DiagramSession.open(text)) {
            for (int step = 0; step < STEPS; step++) {
                act(session, random, layouts);
                reader.type(session.text());
                reader.act(
                        "thunder/setLayout",
                        Map.of(
                                "layout",
                                session.model().get("args").get("layout").asText()));
                assertThat(content(session.model())).as(session.text()).isEqualTo(content(reader.model()));
                assertThat(session.markers())
                        .isEqualTo(reader.markers())
                        .noneMatch(marker -> marker.startsWith("TP10"));
                assertThat(session.text())
                        .startsWith("// ours\ntopology lab // the lab\n")
                        .contains("/* zones */\n");
                assertThat(session.messages()).noneMatch(message -> message.contains("Exception"));
            }
        }
    }

    private static String topology(Random random) {
        StringBuilder text = new StringBuilder("// ours\ntopology lab // the lab\n/* zones */\n");
        int zones = random.nextInt(3);
        for (int zone = 0; zone < zones; zone++) {
            text.append("zone z").append(zone).append('\n');
        }
        int vertices = 1 + random.nextInt(8);
        for (int vertex = 0; vertex < vertices; vertex++) {
            text.append("vertex v").append(vertex);
            if (random.nextBoolean()) {
                text.append(" at [%d,%d,%d]".formatted(vertex, random.nextInt(4) - 2, random.nextInt(2)));
            }
            if (zones > 0 && random.nextBoolean()) {
                text.append(" in z").append(random.nextInt(zones));
            }
            text.append(random.nextBoolean() ? " { backends wasm }" : "")
                    .append(random.nextBoolean() ? " // v\n" : "\n");
        }
        for (int edge = random.nextInt(10); edge > 0; edge--) {
            text.append("edge v%d -- v%d".formatted(random.nextInt(vertices), random.nextInt(vertices)))
                    .append(random.nextBoolean() ? "   bandwidth 4Gbps // e\n" : "\n");
        }
        return text.toString();
    }

    private static void act(DiagramSession session, Random random, List<String> layouts) {
        List<String> vertices = ids(session, "node:vertex");
        List<String> zones = ids(session, "node:zone");
        List<String> edges = ids(session, "edge:link");
        List<String> all = new ArrayList<>(vertices);
        all.addAll(zones);
        all.addAll(edges);
        Map<String, Object> point = Map.of("x", random.nextInt(1200) - 300, "y", random.nextInt(900) - 500);
        switch (random.nextInt(9)) {
            case 0 ->
                session.act(
                        "createNode",
                        Map.of(
                                "elementTypeId",
                                random.nextInt(4) == 0 ? "node:zone" : "node:vertex",
                                "location",
                                point,
                                "containerId",
                                pick(random, zones)));
            case 1, 2 ->
                session.act(
                        "createEdge",
                        Map.of(
                                "elementTypeId",
                                "edge:link",
                                "sourceElementId",
                                pick(random, vertices),
                                "targetElementId",
                                pick(random, vertices)));
            case 3 -> session.act("deleteElement", Map.of("elementIds", List.of(pick(random, all))));
            case 4 ->
                session.act(
                        "changeBounds",
                        Map.of(
                                "newBounds",
                                List.of(
                                        Map.of("elementId", pick(random, vertices), "newPosition", point),
                                        Map.of("elementId", pick(random, all), "newPosition", point))));
            case 5 ->
                session.act(
                        "reconnectEdge",
                        Map.of(
                                "edgeElementId",
                                pick(random, edges),
                                "sourceElementId",
                                pick(random, vertices),
                                "targetElementId",
                                pick(random, vertices)));
            case 6 ->
                session.act(
                        "applyLabelEdit",
                        Map.of("labelId", pick(random, all) + "#name", "text", "n" + random.nextInt(12)));
            case 7 ->
                session.act(
                        "changeContainer",
                        Map.of("elementId", pick(random, vertices), "targetContainerId", pick(random, zones)));
            default -> paste(session, random, all);
        }
        if (random.nextInt(5) == 0) {
            session.act("thunder/setLayout", Map.of("layout", pick(random, layouts)));
        }
    }

    private static void paste(DiagramSession session, Random random, List<String> all) {
        Map<String, Object> context = Map.of("selectedElementIds", List.of(pick(random, all), pick(random, all)));
        JsonNode copied = session.ask("requestClipboardData", Map.of("editorContext", context));
        session.act("paste", Map.of("clipboardData", copied.get("clipboardData"), "editorContext", context));
    }

    private static String pick(Random random, List<String> ids) {
        return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
    }

    private static List<String> ids(DiagramSession session, String type) {
        List<String> ids = new ArrayList<>();
        collect(session.model(), type, ids);
        return ids;
    }

    private static void collect(JsonNode element, String type, List<String> ids) {
        if (element.path("type").asText().equals(type)) {
            ids.add(element.get("id").asText());
        }
        element.path("children").forEach(child -> collect(child, type, ids));
    }

    /** All shapes with what they say and where they are; how often the diagram was sent does not count. */
    private static Set<String> content(JsonNode root) {
        Set<String> shapes = new TreeSet<>();
        root.get("children").forEach(child -> shapes.add(child.toString()));
        shapes.add(root.get("args").toString());
        return shapes;
    }
}
