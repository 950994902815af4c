package org.thunderprism.cli.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.cli.report.SarifReport;
import org.thunderprism.cli.tests.console.Recording;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** What SARIF 2.1.0 requires of a log; the numbers are its sections. */
class SarifReportTest {

    @Test
    void theLogNamesItsVersionAndItsTool() throws IOException {
        JsonNode log = log(List.of());

        assertThat(log.at("/version").textValue()).as("3.13.2").isEqualTo("2.1.0");
        assertThat(log.at("/$schema").textValue()).as("3.13.3").endsWith("/sarif-schema-2.1.0.json");
        assertThat(log.at("/runs").size()).as("3.13.4").isEqualTo(1);
        assertThat(log.at("/runs/0/tool/driver/name").textValue()).as("3.19.8").isEqualTo("thunder");
        assertThat(log.at("/runs/0/tool/driver/semanticVersion").textValue())
                .as("3.19.12")
                .isEqualTo("1.2.3");
        assertThat(log.at("/runs/0/columnKind").textValue()).as("3.14.27").isEqualTo("utf16CodeUnits");
        assertThat(log.at("/runs/0/results").isArray())
                .as("3.14.23: empty, not absent")
                .isTrue();
    }

    @Test
    void everyResultHasItsRuleLevelMessageAndPlace() throws IOException {
        List<Diagnostic> findings = new ArrayList<>(Findings.at("dir/a b.thunder", 4, 7, 3));
        findings.addAll(Findings.expanded("c.thunder"));
        findings.addAll(
                Findings.one(Findings.Code.NOTABLE, Origin.at(new SourceRange("d.thunder", 0, 0, 0, 0)), "file"));
        findings.addAll(Findings.nowhere());

        JsonNode run = log(findings).at("/runs/0");

        assertThat(run.at("/results").findValuesAsText("ruleId"))
                .containsExactly("TP5006", "TP5007", "TP9999", "TP6003");
        assertThat(run.at("/results").findValuesAsText("level")).containsExactly("error", "warning", "note", "error");
        for (JsonNode result : run.at("/results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.at("/ruleIndex").intValue());
            assertThat(rule.at("/id")).as("3.27.6").isEqualTo(result.at("/ruleId"));
            assertThat(result.at("/message/text").textValue()).as("3.27.11").isNotBlank();
        }
        JsonNode first = run.at("/results/0/locations/0/physicalLocation");
        assertThat(first.at("/artifactLocation/uri").textValue()).as("3.4.3").isEqualTo("dir/a%20b.thunder");
        assertThat(URI.create(first.at("/artifactLocation/uri").textValue())).hasPath("dir/a b.thunder");
        assertThat(first.at("/region").toString())
                .as("3.30")
                .isEqualTo("{\"startLine\":4,\"startColumn\":7,\"endColumn\":10}");
        assertThat(run.at("/results/2/locations/0/physicalLocation/region").isMissingNode())
                .as("lines begin with 1")
                .isTrue();
        assertThat(run.at("/results/3/locations").isMissingNode()).isTrue();
    }

    @Test
    void rulesCarryTheirPages() throws IOException {
        JsonNode rule = log(Findings.at("a.thunder", 1, 1, 1)).at("/runs/0/tool/driver/rules/0");

        assertThat(rule.at("/shortDescription/text").textValue()).isEqualTo("Value out of range in data set");
        assertThat(rule.at("/help/text").textValue())
                .as("3.49.12: text beside markdown")
                .startsWith("# TP5006: ");
        assertThat(rule.at("/help/markdown")).isEqualTo(rule.at("/help/text"));
    }

    @Test
    void expansionsAreRelatedLocations() throws IOException {
        JsonNode related = log(Findings.expanded("c.thunder")).at("/runs/0/results/0/relatedLocations");

        assertThat(related.findValuesAsText("text"))
                .containsExactly("expanded from: clamp(…)", "expanded from: for i = 3");
        assertThat(related.findValuesAsText("id")).as("3.28.2: unique").containsExactly("1", "2");
        assertThat(related.at("/1/physicalLocation/region/startLine").intValue())
                .isEqualTo(1);
    }

    private static JsonNode log(List<Diagnostic> diagnostics) throws IOException {
        Recording recording = new Recording();
        new SarifReport(recording.plain(), "1.2.3").write(diagnostics);
        return new ObjectMapper().readTree(recording.take());
    }
}
