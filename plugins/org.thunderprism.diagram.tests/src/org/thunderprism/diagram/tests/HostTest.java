package org.thunderprism.diagram.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Text and diagram side by side, whoever is faster. */
class HostTest {

    private static final String LAB = """
        topology lab
        vertex crown at [0, 0, 0]
        vertex bolt at [1, 0, 0]
        vertex vine at [2, 0, 0]
        edge crown -- bolt
        edge bolt -- vine
        """;

    private static void draw(DiagramSession lab, String one, String other) {
        lab.act(
                "createEdge",
                Map.of(
                        "elementTypeId",
                        "edge:link",
                        "sourceElementId",
                        "vertices/" + one,
                        "targetElementId",
                        "vertices/" + other));
    }

    private static void delete(DiagramSession lab, String element) {
        lab.act("deleteElement", Map.of("elementIds", List.of(element)));
    }

    @Test
    void theDiagramIsNotDrawnAgainForItsOwnEdit() {
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            draw(lab, "crown", "vine");
            assertThat(lab.told("updateModel")).hasSize(1);
            assertThat(lab.text()).isEqualTo(LAB + "edge crown -- vine\n");
        }
    }

    @Test
    void severalEditsBeforeTheHostComesToThem() {
        try (DiagramSession lab = DiagramSession.open(LAB).keepHostBusy()) {
            draw(lab, "crown", "vine");
            delete(lab, "edges/crown--bolt");
            delete(lab, "vertices/bolt");
            assertThat(lab.text()).isEqualTo(LAB);
            assertThat(lab.shape("edges/crown--vine")).isNotNull();
            lab.letHostWork();
            assertThat(lab.text()).isEqualTo("""
                topology lab
                vertex crown at [0, 0, 0]
                vertex vine at [2, 0, 0]
                edge crown -- vine
                """);
            assertThat(lab.told("updateModel")).hasSize(3);
        }
    }

    @Test
    void whoTypesMeanwhileWins() {
        try (DiagramSession lab = DiagramSession.open(LAB).keepHostBusy()) {
            draw(lab, "crown", "vine");
            lab.typeUnheard("// typed\n" + LAB);
            delete(lab, "vertices/bolt");
            lab.letHostWork();
            assertThat(lab.text()).isEqualTo("// typed\n" + LAB);
            assertThat(lab.shape("edges/crown--vine")).isNull();
            assertThat(lab.shape("vertices/bolt")).isNotNull();
            draw(lab, "crown", "vine");
            assertThat(lab.text()).isEqualTo("// typed\n" + LAB + "edge crown -- vine\n");
        }
    }

    @Test
    void aDiagramThatIsLoadedAgainBeginsAnew() {
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            draw(lab, "crown", "vine");
            lab.reload(LAB);
            assertThat(lab.shape("edges/crown--vine")).isNull();
            draw(lab, "vine", "crown");
            assertThat(lab.text()).isEqualTo(LAB + "edge vine -- crown\n");
            lab.type(LAB);
            assertThat(lab.shape("edges/vine--crown")).isNull();
        }
    }

    @Test
    void searchFindsWhatSaysAllWords() {
        try (DiagramSession lab = DiagramSession.open("""
            topology lab
            zone core "in the middle"
            vertex crown in core { backends ebpf, wasm kernel "6.8" }
            vertex bolt in core { backends wasm }
            edge crown -- bolt bandwidth 40 Gbps
            """)) {
            Map<String, List<String>> queries = Map.of(
                    "WASM core", List.of("vertices/crown", "vertices/bolt"),
                    "6.8", List.of("vertices/crown"),
                    "40 gbps", List.of("edges/crown--bolt"),
                    "middle", List.of("zones/core"),
                    "bolt crown", List.of("edges/crown--bolt"),
                    "nothing", List.of(),
                    "  ", List.of());
            queries.forEach((query, found) -> assertThat(DiagramSession.list(
                            lab.ask("thunder/search", Map.of("query", query)).get("elementIds")))
                    .extracting(JsonNode::asText)
                    .as(query)
                    .containsExactlyElementsOf(found));
        }
    }

    @Test
    void fromTheDiagramToTheTextAndBack() {
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            JsonNode range = lab.ask("thunder/requestTextRange", Map.of("elementId", "edges/bolt--vine"));
            int offset = range.get("offset").asInt();
            assertThat(LAB.substring(offset, offset + range.get("length").asInt()))
                    .isEqualTo("edge bolt -- vine");
            assertThat(lab.ask("thunder/requestTextRange", Map.of("elementId", "vertices/gone"))
                            .get("offset")
                            .asInt())
                    .isEqualTo(-1);
            lab.act("thunder/selectAt", Map.of("offset", LAB.indexOf("bolt at")));
            assertThat(lab.lastTold("elementSelected").get("selectedElementsIDs"))
                    .hasToString("[\"vertices/bolt\"]");
            int selections = lab.told("elementSelected").size();
            for (int elsewhere : List.of(0, -5, LAB.length(), 100_000)) {
                lab.act("thunder/selectAt", Map.of("offset", elsewhere));
            }
            assertThat(lab.told("elementSelected")).hasSize(selections);
        }
    }

    @Test
    void formatsForOtherPrograms() {
        Map<String, String> starts = Map.of("svg", "<svg", "dot", "graph \"lab\"", "json", "{", "xmi", "<?xml");
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            starts.forEach((format, start) -> {
                JsonNode answer = lab.ask("thunder/requestExport", Map.of("format", format));
                assertThat(answer.get("content").asText()).startsWith(start).contains("crown");
                assertThat(answer.get("fileName").asText()).isEqualTo("lab." + format);
            });
            assertThat(lab.ask("thunder/requestExport", Map.of("format", "gif"))
                            .get("kind")
                            .asText())
                    .isEqualTo("rejectRequest");
            lab.type(LAB + "edge crown -- nowhere\n");
            assertThat(lab.ask("thunder/requestExport", Map.of("format", "svg"))
                            .get("message")
                            .asText())
                    .contains("errors");
        }
    }

    @Test
    void whatMakesNoSenseEndsNothing() {
        try (DiagramSession lab = DiagramSession.connected(LAB)) {
            lab.act("thunder/text", Map.of("text", LAB, "version", 1, "edit", 0));
            lab.act("deleteElement", Map.of("elementIds", List.of("vertices/bolt")));
            lab.act("requestModel", Map.of("requestId", "none", "options", Map.of()));
            assertThat(lab.messages()).singleElement().asString().contains("sourceUri");
            lab.act(
                    "requestModel",
                    Map.of("requestId", "gone", "options", Map.of("sourceUri", "file:///gone.topology")));
            assertThat(lab.messages().getLast()).contains("cannot be read");
        }
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            lab.act("makeCoffee", Map.of("sugar", 2));
            lab.act("createNode", Map.of("elementTypeId", "node:coffee"));
            lab.act("createEdge", Map.of("elementTypeId", "edge:link"));
            lab.act("changeBounds", Map.of("newBounds", List.of(Map.of("elementId", "vertices/gone"))));
            lab.act("applyLabelEdit", Map.of("labelId", "vertices/bolt"));
            lab.act("deleteElement", Map.of());
            lab.act("paste", Map.of());
            lab.act("cut", Map.of());
            lab.act("thunder/setProperties", Map.of());
            lab.act("thunder/setLayout", Map.of("layout", "spiral"));
            assertThat(lab.messages()).noneMatch(message -> message.contains("Exception"));
            assertThat(lab.text()).isEqualTo(LAB);
            draw(lab, "crown", "vine");
            assertThat(lab.text()).isEqualTo(LAB + "edge crown -- vine\n");
        }
    }
}
