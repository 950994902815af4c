package org.thunderprism.cli.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.cli.report.JsonReport;
import org.thunderprism.cli.tests.console.Recording;
import org.thunderprism.model.prism.Diagnostic;

class JsonReportTest {

    private final Recording recording = new Recording();

    @Test
    void findingsAreObjects() {
        List<Diagnostic> findings = new ArrayList<>(Findings.expanded("a.thunder"));
        findings.addAll(Findings.nowhere());

        new JsonReport(recording.plain()).write(findings);

        assertThat(recording.take()).isEqualTo("""
            {
              "diagnostics": [
                {
                  "severity": "warning",
                  "code": "TP5007",
                  "message": "inside",
                  "phase": "validate",
                  "file": "a.thunder",
                  "line": 3,
                  "column": 9,
                  "length": 2,
                  "expansions": [
                    {
                      "construct": "clamp(…)",
                      "file": "a.thunder",
                      "line": 2,
                      "column": 5,
                      "length": 5
                    },
                    {
                      "construct": "for i = 3",
                      "file": "a.thunder",
                      "line": 1,
                      "column": 1,
                      "length": 3
                    }
                  ]
                },
                {
                  "severity": "error",
                  "code": "TP6003",
                  "message": "There is no diagnostic code `TP0`. `thunder explain` without a code lists them all.",
                  "phase": "validate"
                }
              ],
              "errors": 1,
              "warnings": 1
            }
            """);
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        new JsonReport(recording.plain()).write(List.of());

        assertThat(recording.take()).isEqualTo("{\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n");
    }
}
