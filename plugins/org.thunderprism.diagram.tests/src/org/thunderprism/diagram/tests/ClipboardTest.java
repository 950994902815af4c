package org.thunderprism.diagram.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Copy, cut and paste: the clipboard holds text. */
class ClipboardTest {

    private static final String LAB = """
        topology lab
        zone core adjacent host
        zone host
        vertex crown at [0, 0, 1] in core { backends ebpf }
        vertex bolt at [1, 0, 1] in core
        vertex server at [1, 0, 0] in host
        edge crown -- bolt bandwidth 40 Gbps // fast
        edge bolt -- server
        """;

    private static final String PART = """
        topology lab

        zone core

        vertex crown at [0, 0, 1] in core { backends ebpf }
        vertex bolt at [1, 0, 1] in core

        edge crown -- bolt bandwidth 40 Gbps
        """;

    private final DiagramSession lab = DiagramSession.open(LAB);

    @AfterEach
    void close() {
        lab.close();
    }

    private static Map<String, Object> context(String... selected) {
        return Map.of("selectedElementIds", List.of(selected));
    }

    private String copied(String... selected) {
        JsonNode answer = lab.ask("requestClipboardData", Map.of("editorContext", context(selected)));
        return answer.get("clipboardData").path("text/plain").asText();
    }

    private void paste(Map<String, ?> context, String text) {
        lab.act("paste", Map.of("clipboardData", Map.of("text/plain", text), "editorContext", context));
    }

    @Test
    void aPartOfATopologyIsOne() {
        assertThat(copied("vertices/crown", "vertices/bolt")).isEqualTo(PART);
        assertThat(copied("edges/bolt--server")).isEmpty();
    }

    @Test
    void copiesHaveFreeNamesAndPlaces() {
        paste(context(), PART);
        assertThat(lab.text())
                .isEqualTo(LAB.replace("in host\nedge", """
                    in host
                    vertex crown_2 at [2, 0, 1] in core { backends ebpf }
                    vertex bolt_2 at [3, 0, 1] in core
                    edge\
                    """).concat("edge crown_2 -- bolt_2 bandwidth 40 Gbps\n"));
        assertThat(DiagramSession.list(lab.lastTold("elementSelected").get("selectedElementsIDs")))
                .extracting(JsonNode::asText)
                .containsExactly("vertices/crown_2", "vertices/bolt_2");
        assertThat(lab.told("thunder/edit")).hasSize(1);
    }

    @Test
    void copiesGoWhereTheMouseIs() {
        paste(Map.of("selectedElementIds", List.of(), "lastMousePosition", Map.of("x", 620, "y", -230)), PART);
        assertThat(lab.text()).contains("crown_2 at [4, 0, 1]").contains("bolt_2 at [5, 0, 1]");
    }

    @Test
    void zonesThatAreNotThereComeToo() {
        paste(
                context(),
                PART.replace("core", "far").replace("zone far", "zone far adjacent host\nzone host adjacent far"));
        assertThat(lab.text())
                .isEqualTo(LAB.replace("zone host\n", "zone host\nzone far adjacent host\n")
                        .replace("in host\nedge", """
                            in host
                            vertex crown_2 at [2, 0, 1] in far { backends ebpf }
                            vertex bolt_2 at [3, 0, 1] in far
                            edge\
                            """)
                        .concat("edge crown_2 -- bolt_2 bandwidth 40 Gbps\n"));
    }

    @Test
    void whatIsCutAndPastedIsAsBefore() {
        String part = copied("vertices/crown");
        lab.act("cut", Map.of("editorContext", context("vertices/crown")));
        assertThat(lab.text()).isEqualTo(LAB.replaceAll("vertex crown.*\n", "").replaceAll("edge crown.*\n", ""));
        paste(Map.of("selectedElementIds", List.of(), "lastMousePosition", Map.of("x", 0, "y", -230)), part);
        assertThat(lab.text()).contains("vertex crown at [0, 0, 1] in core { backends ebpf }\n");
    }

    @Test
    void whatIsNoTopologyIsRefused() {
        for (String text : List.of("", "hello", "vertex", "topology t", "topology t vertex")) {
            paste(context(), text);
        }
        assertThat(lab.text()).isEqualTo(LAB);
        assertThat(lab.messages()).hasSize(5).allMatch(message -> message.contains("no topology"));
        lab.act("paste", Map.of("clipboardData", Map.of(), "editorContext", context()));
        assertThat(lab.messages().getLast()).contains("no part of a topology");
    }
}
