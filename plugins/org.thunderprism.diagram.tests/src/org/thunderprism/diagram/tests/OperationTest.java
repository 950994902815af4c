package org.thunderprism.diagram.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user does in the diagram, and what becomes of the text: this, and nothing else in it. */
class OperationTest {

    private static final String LAB = """
        // Everything here is ours.

        /** The lab's network. */
        topology lab   "Two switches and a host"   // under the window

        zone core   adjacent host
        zone host

        /* the upper row */
        /** Where traffic comes in. */
        vertex crown at [2, 0, 1]   in core { cpu "x86_64" /* old */ memory 64 MiB }   // keep
        vertex bolt  at [1,0,1] in core {
          kernel "6.8"
          backends ebpf, wasm   // in this order
        }

        // the host
        vertex server at [1, 1, 0] in host

        edge crown -- bolt   bandwidth 2500Mbps
        edge bolt -- server latency 5 us // copper
        """;

    private final DiagramSession lab = DiagramSession.open(LAB);

    @AfterEach
    void close() {
        lab.close();
    }

    private void expectText(String before, String after) {
        assertThat(LAB).contains(before);
        assertThat(lab.text()).isEqualTo(LAB.replace(before, after));
        assertThat(lab.messages()).isEmpty();
    }

    private void expectRefusal(String reason) {
        assertThat(lab.text()).isEqualTo(LAB);
        assertThat(lab.told("thunder/edit")).isEmpty();
        assertThat(lab.messages()).singleElement().asString().contains(reason);
    }

    private void expectSelection(String... elements) {
        assertThat(DiagramSession.list(lab.lastTold("elementSelected").get("selectedElementsIDs")))
                .extracting(JsonNode::asText)
                .containsExactly(elements);
    }

    private static Map<String, Object> point(double x, double y) {
        return Map.of("x", x, "y", y);
    }

    private static void draw(DiagramSession session, String source, String target) {
        session.act(
                "createEdge",
                Map.of(
                        "elementTypeId",
                        "edge:link",
                        "sourceElementId",
                        "vertices/" + source,
                        "targetElementId",
                        "vertices/" + target));
    }

    /** Gives the edge from bolt to server other ends. */
    private void reconnect(String source, String target) {
        lab.act(
                "reconnectEdge",
                Map.of(
                        "edgeElementId",
                        "edges/bolt--server",
                        "sourceElementId",
                        "vertices/" + source,
                        "targetElementId",
                        "vertices/" + target));
    }

    private static Map<String, Object> moved(String element, double x, double y) {
        return Map.of("elementId", element, "newPosition", point(x, y), "newSize", Map.of("width", 112, "height", 48));
    }

    @Test
    void anEdgeIsOneLine() {
        draw(lab, "crown", "server");
        expectText("5 us // copper\n", "5 us // copper\nedge crown -- server\n");
        expectSelection("edges/crown--server");
        assertThat(lab.lastTold("thunder/edit").get("label").asText()).isEqualTo("Edge");
        assertThat(lab.lastTold("thunder/edit").get("changes")).hasSize(1);
    }

    @Test
    void edgesJoinTwoVerticesOnce() {
        draw(lab, "bolt", "crown");
        expectRefusal("joined already");
        for (Map.Entry<String, Boolean> target : Map.of(
                        "vertices/crown", false, "vertices/bolt", false, "vertices/server", true)
                .entrySet()) {
            JsonNode answer = lab.ask(
                    "requestCheckEdge",
                    Map.of(
                            "edgeType",
                            "edge:link",
                            "sourceElementId",
                            "vertices/crown",
                            "targetElementId",
                            target.getKey()));
            assertThat(answer.get("isValid").asBoolean()).as(target.getKey()).isEqualTo(target.getValue());
        }
    }

    @Test
    void aVertexIsPutOnTheNearestFreeCell() {
        // Where crown is: the cells beside it are free, the one to the right is a little nearer.
        lab.act(
                "createNode",
                Map.of(
                        "elementTypeId",
                        "node:vertex",
                        "location",
                        point(310, -225),
                        "containerId",
                        "zones/core",
                        "args",
                        Map.of()));
        expectText("at [1, 1, 0] in host\n", "at [1, 1, 0] in host\nvertex vertex1 at [2, 1, 1] in core\n");
        expectSelection("vertices/vertex1");
        assertThat(lab.markers()).containsExactly("TP1407 error vertices/vertex1");
    }

    @Test
    void aVertexOfTheAutomaticLayoutMayStandAnywhere() {
        lab.act("thunder/setLayout", Map.of("layout", "elk"));
        lab.act("createNode", Map.of("elementTypeId", "node:vertex", "location", point(0, 0)));
        expectText("at [1, 1, 0] in host\n", "at [1, 1, 0] in host\nvertex vertex1\n");
    }

    @Test
    void aZone() {
        lab.act("createNode", Map.of("elementTypeId", "node:zone", "location", point(0, 0)));
        expectText("zone host\n", "zone host\nzone zone1\n");
        expectSelection("zones/zone1");
    }

    @Test
    void aMoveChangesThePositionAlone() {
        // crown is seen at (300, -230), its corner in the zone is at (166, 36); a cell to the right is 150 pixels.
        lab.act("changeBounds", Map.of("newBounds", List.of(moved("vertices/crown", 166 + 140, 36 + 10))));
        expectText("at [2, 0, 1]", "at [3, 0, 1]");
    }

    @Test
    void aMoveToATakenCellEndsBesideIt() {
        lab.act("changeBounds", Map.of("newBounds", List.of(moved("vertices/bolt", 166, 36))));
        expectText("at [1,0,1]", "at [2, 1, 1]");
    }

    @Test
    void aMoveWithinTheCellShowsTheOldPlaceAgain() {
        int models = lab.told("updateModel").size();
        lab.act("changeBounds", Map.of("newBounds", List.of(moved("vertices/crown", 170, 30))));
        assertThat(lab.text()).isEqualTo(LAB);
        assertThat(lab.told("thunder/edit")).isEmpty();
        assertThat(lab.told("updateModel")).hasSize(models + 1);
        assertThat(lab.corner("vertices/crown")).isEqualTo("166,36");
    }

    @Test
    void severalVerticesAndTheirEdgesAreOneStep() {
        lab.act(
                "compound",
                Map.of(
                        "operationList",
                        List.of(
                                Map.of(
                                        "kind",
                                        "changeBounds",
                                        "newBounds",
                                        List.of(
                                                moved("vertices/crown", 166 + 150, 36),
                                                moved("vertices/bolt", 16 + 150, 36))),
                                Map.of(
                                        "kind",
                                        "changeRoutingPoints",
                                        "newRoutingPoints",
                                        List.of(Map.of(
                                                "elementId", "edges/crown--bolt", "newRoutingPoints", List.of()))))));
        assertThat(lab.text()).isEqualTo(LAB.replace("[2, 0, 1]", "[3, 0, 1]").replace("[1,0,1]", "[2, 0, 1]"));
        assertThat(lab.told("thunder/edit")).hasSize(1);
        assertThat(lab.lastTold("thunder/edit").get("label").asText()).isEqualTo("Move");
    }

    @Test
    void aZoneTakesItsVerticesWithIt() {
        JsonNode corner = lab.shape("zones/core").get("position");
        lab.act(
                "changeBounds",
                Map.of(
                        "newBounds",
                        List.of(moved(
                                "zones/core",
                                corner.get("x").asDouble() + 40,
                                corner.get("y").asDouble() + 60))));
        assertThat(lab.text()).isEqualTo(LAB.replace("[2, 0, 1]", "[2, 1, 1]").replace("[1,0,1]", "[1, 1, 1]"));
    }

    @Test
    void theAutomaticLayoutMovesNothing() {
        lab.act("thunder/setLayout", Map.of("layout", "elk"));
        lab.act("changeBounds", Map.of("newBounds", List.of(moved("vertices/crown", 500, 500))));
        expectRefusal("choose the prism or the flat layout");
    }

    @Test
    void aMoveInTheFlatLayout() {
        lab.act("thunder/setLayout", Map.of("layout", "flat"));
        lab.act("changeBounds", Map.of("newBounds", List.of(moved("vertices/server", 16, 36 + 95))));
        expectText("at [1, 1, 0]", "at [1, 2, 0]");
    }

    @Test
    void aNewNameIsWrittenWhereverTheVertexIsNamed() {
        lab.act("applyLabelEdit", Map.of("labelId", "vertices/bolt#name", "text", "edge"));
        assertThat(lab.text())
                .isEqualTo(LAB.replace("vertex bolt  at", "vertex ^edge  at")
                        .replace("crown -- bolt", "crown -- ^edge")
                        .replace("edge bolt --", "edge ^edge --"));
        expectSelection("vertices/edge");
    }

    @Test
    void labelsOfZonesEdgesAndBackends() {
        lab.act("applyLabelEdit", Map.of("labelId", "zones/core#name", "text", "centre"));
        lab.act("applyLabelEdit", Map.of("labelId", "edges/crown--bolt#bandwidth", "text", "40 Gbps"));
        lab.act("applyLabelEdit", Map.of("labelId", "vertices/bolt#backends", "text", "wasm,  p4"));
        assertThat(lab.text())
                .isEqualTo(LAB.replace("zone core", "zone centre")
                        .replace("in core", "in centre")
                        .replace("2500Mbps", "40 Gbps")
                        .replace("ebpf, wasm ", "wasm, p4 "));
        assertThat(lab.messages()).isEmpty();
    }

    @Test
    void namesAreCheckedBeforeAnythingChanges() {
        Map<String, String> bad = Map.of(
                "crown", "already",
                "2nd", "is not a name",
                "", "is not a name",
                "a b", "is not a name");
        bad.forEach((name, reason) -> {
            JsonNode answer = lab.ask(
                    "requestEditValidation",
                    Map.of("contextId", "label-edit", "modelElementId", "vertices/bolt#name", "text", name));
            assertThat(answer.get("status").get("message").asText()).as(name).contains(reason);
        });
        JsonNode fine = lab.ask(
                "requestEditValidation",
                Map.of("contextId", "label-edit", "modelElementId", "vertices/bolt#name", "text", "bolt2"));
        assertThat(fine.get("status").has("message")).isFalse();
        lab.act("applyLabelEdit", Map.of("labelId", "vertices/bolt#name", "text", "crown"));
        expectRefusal("already");
    }

    @Test
    void anEdgeGetsOtherEnds() {
        reconnect("crown", "server");
        expectText("edge bolt -- server latency", "edge crown -- server latency");
        expectSelection("edges/crown--server");
    }

    @Test
    void anEdgeIsNotTurnedIntoALoop() {
        reconnect("server", "server");
        expectRefusal("itself");
    }

    @Test
    void aVertexGoesWithItsEdges() {
        lab.act("deleteElement", Map.of("elementIds", List.of("vertices/server")));
        assertThat(lab.text())
                .isEqualTo(LAB.replace("vertex server at [1, 1, 0] in host\n", "")
                        .replace("edge bolt -- server latency 5 us // copper\n", ""));
        assertThat(lab.lastTold("thunder/edit").get("changes")).hasSize(2);
    }

    @Test
    void aZoneGoesWithoutItsVertices() {
        lab.act("deleteElement", Map.of("elementIds", List.of("zones/host")));
        assertThat(lab.text())
                .isEqualTo(LAB.replace("zone core   adjacent host\nzone host\n", "zone core\n")
                        .replace("[1, 1, 0] in host", "[1, 1, 0]"));
    }

    @Test
    void anEdgeAndALabelOfOne() {
        lab.act("deleteElement", Map.of("elementIds", List.of("edges/crown--bolt#bandwidth", "edges/nowhere--at")));
        expectText("edge crown -- bolt   bandwidth 2500Mbps\n", "");
    }

    @Test
    void aVertexChangesItsZone() {
        lab.act(
                "changeContainer",
                Map.of("elementId", "vertices/bolt", "targetContainerId", "zones/host", "location", point(0, 0)));
        expectText("at [1,0,1] in core", "at [1,0,1] in host");
        lab.act("changeContainer", Map.of("elementId", "vertices/bolt", "targetContainerId", "topology"));
        expectText("at [1,0,1] in core", "at [1,0,1]");
    }

    @Test
    void whatIsGoneIsNotChanged() {
        lab.act("changeContainer", Map.of("elementId", "vertices/gone", "targetContainerId", "zones/host"));
        expectRefusal("there is no vertex 'vertices/gone' any more");
    }

    @Test
    void undoRedoAndSaveAreTheHosts() {
        lab.act("glspUndo", Map.of());
        lab.act("glspRedo", Map.of());
        lab.act("saveModel", Map.of());
        assertThat(lab.told("thunder/host"))
                .extracting(action -> action.get("command").asText())
                .containsExactly("undo", "redo", "save");
        assertThat(lab.text()).isEqualTo(LAB);
    }

    @Test
    void undoInTheTextIsSeenInTheDiagram() {
        lab.act("deleteElement", Map.of("elementIds", List.of("vertices/server")));
        String deleted = lab.text();
        assertThat(lab.shape("vertices/server")).isNull();
        lab.type(LAB);
        assertThat(lab.shape("vertices/server")).isNotNull();
        lab.type(deleted);
        assertThat(lab.shape("vertices/server")).isNull();
        assertThat(lab.told("thunder/edit")).hasSize(1);
    }

    @Test
    void thePaletteOffersVerticesZonesAndEdges() {
        JsonNode answer = lab.ask(
                "requestContextActions",
                Map.of("contextId", "tool-palette", "editorContext", Map.of("selectedElementIds", List.of())));
        List<String> items = DiagramSession.list(answer.get("actions")).stream()
                .flatMap(group -> DiagramSession.list(group.get("children")).stream())
                .map(item -> item.get("label").asText() + " "
                        + item.get("actions").get(0).get("elementTypeId").asText())
                .toList();
        assertThat(items).containsExactly("Vertex node:vertex", "Zone node:zone", "Edge edge:link");
    }

    @Test
    void windowsLineBreaksStay() {
        String text = LAB.replace("\n", "\r\n");
        try (DiagramSession windows = DiagramSession.open(text)) {
            draw(windows, "crown", "server");
            assertThat(windows.text())
                    .isEqualTo(text.replace("// copper\r\n", "// copper\r\nedge crown -- server\r\n"));
            windows.act("deleteElement", Map.of("elementIds", List.of("vertices/bolt")));
            assertThat(windows.text()).doesNotContainPattern("(?<!\r)\n").doesNotContain("bolt");
            assertThat(windows.text().replace("\r\n", "\n"))
                    .isEqualTo(LAB.replaceAll("(?s)vertex bolt.*?\\}\n", "")
                            .replaceAll("edge .*bolt.*\n", "")
                            .concat("edge crown -- server\n"));
        }
    }
}
