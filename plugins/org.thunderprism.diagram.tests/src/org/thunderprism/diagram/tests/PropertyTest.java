package org.thunderprism.diagram.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The property panel: what it shows, and what becomes of the text. */
class PropertyTest {

    private static final String LAB = """
        topology lab
        zone core
        zone host "below"
        vertex crown "the first" at [2, 0, 1] in core { memory 64 MiB } // keep
        vertex bolt
        edge crown -- bolt bandwidth 2500 Mbps
        """;

    private final DiagramSession lab = DiagramSession.open(LAB);

    @AfterEach
    void close() {
        lab.close();
    }

    private DiagramSession set(String element, String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return lab.act("thunder/setProperties", Map.of("elementId", element, "values", values));
    }

    private void expectText(String before, String after) {
        assertThat(LAB).contains(before);
        assertThat(lab.text()).isEqualTo(LAB.replace(before, after));
        assertThat(lab.messages()).isEmpty();
    }

    private List<String> fields(String element) {
        JsonNode answer = lab.ask("thunder/requestProperties", Map.of("elementId", element));
        return DiagramSession.list(answer.get("fields")).stream()
                .map(field ->
                        field.get("name").asText() + "=" + field.get("value").asText())
                .toList();
    }

    @Test
    void everythingThatTheTextSays() {
        assertThat(fields("vertices/crown"))
                .containsExactly(
                        "name=crown",
                        "description=the first",
                        "position=2, 0, 1",
                        "zone=core",
                        "domain=",
                        "backends=",
                        "cpu=",
                        "nic=",
                        "asic=",
                        "fpga=",
                        "kernel=",
                        "memory=64 MiB",
                        "tables=",
                        "stages=");
        assertThat(fields("edges/crown--bolt"))
                .containsExactly(
                        "source=crown",
                        "target=bolt",
                        "description=",
                        "named=",
                        "bandwidth=2500 Mbps",
                        "latency=",
                        "weight=");
        assertThat(fields("zones/host")).containsExactly("name=host", "description=below", "adjacent=");
        assertThat(fields("topology")).containsExactly("name=lab", "description=");
        assertThat(fields("vertices/gone")).isEmpty();
    }

    @Test
    void choicesAndHelp() {
        JsonNode answer = lab.ask("thunder/requestProperties", Map.of("elementId", "vertices/crown#name"));
        assertThat(answer.get("elementId").asText()).isEqualTo("vertices/crown");
        assertThat(answer.get("title").asText()).isEqualTo("vertex crown");
        JsonNode zone = answer.get("fields").get(3);
        assertThat(zone.get("kind").asText()).isEqualTo("choice");
        assertThat(zone.get("options")).hasToString("[\"core\",\"host\"]");
        JsonNode backends = answer.get("fields").get(5);
        assertThat(backends.get("kind").asText()).isEqualTo("choices");
        assertThat(backends.get("options")).hasToString("[\"ebpf\",\"p4\",\"wasm\",\"nx\"]");
    }

    @Test
    void capabilities() {
        set("vertices/crown", "memory", "2 GiB", "asic", "tofino", "stages", "12");
        expectText("{ memory 64 MiB }", "{ asic \"tofino\" memory 2 GiB stages 12 }");
    }

    @Test
    void theFirstCapability() {
        set("vertices/bolt", "backends", "wasm, ebpf");
        expectText("vertex bolt", "vertex bolt { backends wasm, ebpf }");
    }

    @Test
    void anEdgesNumbers() {
        set("edges/crown--bolt", "bandwidth", "", "latency", "5 us", "weight", "3");
        expectText("bandwidth 2500 Mbps", "latency 5 us weight 3");
    }

    @Test
    void placeAndZone() {
        set("vertices/crown", "position", "[3,1,-1]", "zone", "host", "domain", "left half");
        expectText("at [2, 0, 1] in core", "at [3, 1, -1] in host domain \"left half\"");
        set("vertices/crown", "position", "", "zone", "", "domain", "");
        expectText(" at [2, 0, 1] in core", "");
    }

    @Test
    void adjacentZonesAndEnds() {
        set("zones/core", "adjacent", "host");
        expectText("zone core\n", "zone core adjacent host\n");
        set("topology", "name", "garage", "description", "on wheels");
        assertThat(lab.text()).startsWith("topology garage \"on wheels\"\n");
    }

    @Test
    void oneWrongValueKeepsAllFromChanging() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("memory", "lots"),
                Map.entry("stages", "many"),
                Map.entry("position", "1, 2"),
                Map.entry("zone", "nowhere"),
                Map.entry("backends", "ebpf, cobol"),
                Map.entry("name", "bolt"),
                Map.entry("colour", "red"));
        wrong.forEach((name, value) -> {
            set("vertices/crown", "description", "changed", name, value);
            JsonNode answer = lab.ask(
                    "requestEditValidation",
                    Map.of("contextId", "property:" + name, "modelElementId", "vertices/crown", "text", value));
            assertThat(answer.get("status").get("message").asText())
                    .isEqualTo(lab.messages().getLast());
        });
        assertThat(lab.messages()).hasSize(wrong.size());
        assertThat(lab.text()).isEqualTo(LAB);
        assertThat(lab.told("thunder/edit")).isEmpty();
    }
}
