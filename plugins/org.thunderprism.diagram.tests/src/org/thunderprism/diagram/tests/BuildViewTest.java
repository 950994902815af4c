package org.thunderprism.diagram.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build on its topology: what is where, and how much passes between. */
class BuildViewTest {

    private static final String LAB = """
        topology lab
        vertex crown at [0, 0, 0] { backends ebpf }
        vertex bolt at [1, 0, 0]
        vertex vine at [2, 0, 0]
        edge crown -- bolt
        edge bolt -- vine bandwidth 40 Gbps
        edge vine -- crown
        """;

    private static final String BUILD = """
        {
          "irHash": "00",
          "targets": [
            { "vertex": "crown", "backend": "ebpf" },
            { "vertex": "crown", "backend": "wasm" },
            { "vertex": "bolt", "backend": "wasm" }
          ],
          "artifacts": [],
          "metadata": { "program": "guard" }
        }
        """;

    private static final String PLACEMENT = """
        {
          "topology": "lab",
          "vertices": [
            { "vertex": "crown", "modules": [ "features" ] },
            { "vertex": "bolt", "modules": [ "tree", "net", "act" ] }
          ],
          "paths": [
            { "from": "features", "to": "tree", "bytes": 4, "vertices": [ "crown", "bolt" ] },
            { "from": "features", "to": "net", "bytes": 36, "vertices": [ "crown", "vine", "bolt" ] },
            { "from": "tree", "to": "act", "bytes": 4, "vertices": [ "bolt" ] }
          ]
        }
        """;

    @TempDir
    Path folder;

    private static List<String> classes(DiagramSession lab, String id) {
        return DiagramSession.list(lab.shape(id).get("cssClasses")).stream()
                .map(each -> each.asText())
                .toList();
    }

    @Test
    void modulesBackendsAndLoads() throws IOException {
        Files.writeString(folder.resolve("build.json"), BUILD);
        Files.writeString(folder.resolve("placement.json"), PLACEMENT);
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            lab.act(
                    "thunder/setView",
                    Map.of("view", "build", "build", folder.toUri().toString()));
            assertThat(lab.model().get("args").get("view").asText()).isEqualTo("build");
            assertThat(lab.labels("vertices/crown")).containsExactly("crown", "features", "ebpf, wasm");
            assertThat(lab.labels("vertices/bolt")).containsExactly("bolt", "tree, net +1", "wasm");
            assertThat(lab.shape("vertices/bolt").get("args").get("modules").asText())
                    .isEqualTo("tree, net, act");
            assertThat(lab.labels("vertices/vine")).containsExactly("vine");
            assertThat(classes(lab, "vertices/crown")).contains("used", "backend-ebpf");
            assertThat(classes(lab, "vertices/vine")).contains("unused");
            assertThat(lab.labels("edges/crown--bolt")).containsExactly("4 B");
            assertThat(lab.labels("edges/bolt--vine")).containsExactly("36 B");
            assertThat(classes(lab, "edges/crown--bolt")).contains("load-1");
            assertThat(classes(lab, "edges/vine--crown")).contains("load-4");
            assertThat(lab.text()).isEqualTo(LAB);

            lab.act("thunder/setView", Map.of("view", "edit"));
            assertThat(lab.labels("vertices/crown")).containsExactly("crown", "ebpf");
            assertThat(lab.labels("edges/bolt--vine")).containsExactly("40 Gbps");
        }
    }

    @Test
    void aBuildWithoutAPlacementAndAPlacementWithoutABuild() throws IOException {
        Path build = Files.writeString(folder.resolve("build.json"), BUILD);
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            lab.act(
                    "thunder/setView",
                    Map.of("view", "build", "build", build.toUri().toString()));
            assertThat(lab.labels("vertices/crown")).containsExactly("crown", "ebpf, wasm");
            assertThat(classes(lab, "edges/crown--bolt")).contains("load-0");
            lab.act("thunder/setView", Map.of("view", "build", "placement", PLACEMENT));
            assertThat(lab.labels("vertices/crown")).containsExactly("crown", "features");
            assertThat(lab.labels("edges/crown--bolt")).containsExactly("4 B");
        }
    }

    @Test
    void editsStayPossibleAndTheBuildStaysOnItsVertices() {
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            lab.act("thunder/setView", Map.of("view", "build", "placement", PLACEMENT));
            lab.act("deleteElement", Map.of("elementIds", List.of("vertices/vine")));
            assertThat(lab.text()).doesNotContain("vine");
            assertThat(lab.labels("vertices/bolt")).containsExactly("bolt", "tree, net +1");
        }
    }

    @Test
    void whatIsNoBuildLeavesTheViewAlone() throws IOException {
        Files.writeString(folder.resolve("build.json"), "{");
        Path other = Files.writeString(folder.resolve("other.json"), "[1]");
        try (DiagramSession lab = DiagramSession.open(LAB)) {
            for (String address : List.of(
                    folder.toUri().toString(),
                    other.toUri().toString(),
                    folder.resolve("gone").toUri().toString(),
                    "http://lab",
                    "no address at all",
                    "")) {
                lab.act("thunder/setView", Map.of("view", "build", "build", address));
            }
            lab.act("thunder/setView", Map.of("view", "build"));
            lab.act("thunder/setView", Map.of("view", "build", "placement", "nothing"));
            assertThat(lab.messages()).hasSize(8).noneMatch(message -> message.contains("Exception"));
            assertThat(lab.model().get("args").get("view").asText()).isEqualTo("edit");
        }
    }
}
