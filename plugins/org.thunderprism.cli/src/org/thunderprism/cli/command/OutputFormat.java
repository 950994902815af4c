package org.thunderprism.cli.command;

import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.report.DiagnosticReport;
import org.thunderprism.cli.report.JsonReport;
import org.thunderprism.cli.report.ProductVersion;
import org.thunderprism.cli.report.SarifReport;
import org.thunderprism.cli.report.TextReport;

/** Who reads the findings. */
enum OutputFormat {
    text,
    json,
    sarif;

    DiagnosticReport report(Screen screen) {
        return switch (this) {
            case text -> new TextReport(screen);
            case json -> new JsonReport(screen);
            case sarif -> new SarifReport(screen, ProductVersion.CURRENT);
        };
    }
}
