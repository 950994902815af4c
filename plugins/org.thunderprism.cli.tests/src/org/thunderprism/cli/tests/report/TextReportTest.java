package org.thunderprism.cli.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.cli.report.TextReport;
import org.thunderprism.cli.tests.console.Recording;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

class TextReportTest {

    @TempDir
    private Path folder;

    private final Recording recording = new Recording();
    private String file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("a.thunder").toString();
    }

    @Test
    void aFindingShowsItsSource() throws IOException {
        assertThat(report("let a = 1\nlet b = a + c\n", Findings.at(file, 2, 9, 5)))
                .isEqualTo("""
                    %s:2:9: error TP5006: message
                         2 | let b = a + c
                           |         ^^^^^
                    1 error
                    """.formatted(file));
    }

    @Test
    void aFindingShowsTheMacrosItCameThrough() throws IOException {
        assertThat(report("for…\n    clamp(…)\n        xy\n", Findings.expanded(file)))
                .isEqualTo("""
                    %1$s:3:9: warning TP5007: inside
                         3 |         xy
                           |         ^^
                             expanded from: clamp(…) (%1$s:2:5)
                             expanded from: for i = 3 (%1$s:1:1)
                    1 warning
                    """.formatted(file));
    }

    @Test
    void findingsWithoutAPlaceAreOneLine() throws IOException {
        assertThat(report("", Findings.nowhere()))
                .isEqualTo("thunder: error TP6003: There is no diagnostic code `TP0`. "
                        + "`thunder explain` without a code lists them all.\n");
    }

    @Test
    void filesThatAreNotThereHaveNoSource() {
        new TextReport(recording.plain()).write(Findings.at("no/such/file.thunder", 3, 1, 1));

        assertThat(recording.take()).isEqualTo("no/such/file.thunder:3:1: error TP5006: message\n1 error\n");
    }

    @Test
    void tabsWideCharactersAndLineEndsKeepTheMarkInPlace() throws IOException {
        assertThat(report("\r\n\t名 = x;\r\n", Findings.at(file, 2, 6, 1))).contains("""
                 2 |     名 = x;
                   |          ^
            """);
    }

    @Test
    void controlCharactersNeverReachTheTerminal() throws IOException {
        List<Diagnostic> findings =
                Findings.one(Findings.Code.WRONG, Origin.at(new SourceRange(file, 1, 1, 0, 1)), "a\u001b[2Jb\u202Ec");

        assertThat(report("\u001b[31mx\u0000\u202E\n", findings))
                .doesNotContain("\u001b", "\u0000", "\u202E")
                .contains("a\uFFFD[2Jb\uFFFDc");
    }

    @Test
    void veryLongLinesAreCutAroundTheMark() throws IOException {
        String line = "x".repeat(5_000_000) + "HERE" + "y".repeat(5_000_000);

        String report = report(line, Findings.at(file, 1, 5_000_001, 4));

        String[] lines = report.split("\n");
        assertThat(lines[1])
                .startsWith("     1 | …xxx")
                .contains("xHEREy")
                .endsWith("yyy…")
                .hasSizeLessThanOrEqualTo(100);
        assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf("HERE"));
        assertThat(lines[2]).endsWith(" ^^^^");
    }

    @Test
    void placesOutsideTheFileDoNoHarm() throws IOException {
        assertThat(report("ab\n", Findings.at(file, 1, 99, 5))).contains("     1 | ab\n       |   ^\n");
        assertThat(report("ab\n", Findings.at(file, 99, 1, 5))).startsWith(file + ":99:1: error");
        assertThat(report("ab\n", Findings.at(file, 1, 2, 500))).contains("       |  ^\n");
    }

    @Test
    void brokenEncodingsAreShownAsFarAsPossible() throws IOException {
        Files.write(Path.of(file), new byte[] {'a', (byte) 0xFF, 'b', '\n'});
        new TextReport(recording.plain()).write(Findings.at(file, 1, 2, 1));

        assertThat(recording.take()).contains("     1 | a\uFFFDb\n       |  ^\n");
    }

    @Test
    void manyFindingsAreCountedAndTheFirstOnesShown() throws IOException {
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.addAll(Findings.at(file, 1, 1 + i, 1));
        }
        many.addAll(Findings.expanded(file));

        assertThat(report("x\n", many)).contains("… and 151 more\n").endsWith("250 errors, 1 warning\n");
    }

    @Test
    void terminalsShowColours() throws IOException {
        Files.writeString(Path.of(file), "abc\n", StandardCharsets.UTF_8);
        new TextReport(recording.terminal(80)).write(Findings.at(file, 1, 2, 1));

        assertThat(recording.take())
                .isEqualTo(("\u001b[1m%s:1:2:\u001b[0m \u001b[1;31merror\u001b[0m \u001b[1mTP5006\u001b[0m: message\n"
                                + "\u001b[2m     1 | \u001b[0mabc\n\u001b[2m       | \u001b[0m \u001b[1;31m^\u001b[0m\n"
                                + "\u001b[1;31m1 error\u001b[0m\n")
                        .formatted(file));
    }

    private String report(String source, List<Diagnostic> diagnostics) throws IOException {
        Files.writeString(Path.of(file), source, StandardCharsets.UTF_8);
        new TextReport(recording.plain()).write(diagnostics);
        return recording.take();
    }
}
