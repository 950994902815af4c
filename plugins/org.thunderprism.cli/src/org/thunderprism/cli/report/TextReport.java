package org.thunderprism.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thunderprism.cli.console.Columns;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.Severity;

/**
 * Findings for people: the place and the message, the source line with the text in question underlined, and the macros that led there.
 *
 * <pre>
 * guard.thunder:12:9: error TP1201: The types u8 and i8 have no common type. Convert one of them with `as`.
 *    12 |   let y = a + b
 *       |           ^^^^^
 *       expanded from: for i = 3 (guard.thunder:11:3)
 * 1 error
 * </pre>
 */
public final class TextReport implements DiagnosticReport {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_STEPS = 12;
    private static final String PROGRAM = "thunder";

    private final Screen screen;
    private final SourceLines sources = new SourceLines();

    public TextReport(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void write(List<Diagnostic> diagnostics) {
        diagnostics.stream().limit(MOST_SHOWN).forEach(this::write);
        if (diagnostics.size() > MOST_SHOWN) {
            screen.line("… and " + (diagnostics.size() - MOST_SHOWN) + " more");
        }
        if (diagnostics.size() > 1 || diagnostics.stream().anyMatch(found -> found.getFile() != null)) {
            screen.line(summary(diagnostics));
        }
    }

    private void write(Diagnostic found) {
        Style style = style(found.getSeverity());
        screen.line(screen.styled(Style.HEADING, place(found.getFile(), found.getLine(), found.getColumn()) + ":") + " "
                + screen.styled(style, found.getSeverity().getLiteral()) + " "
                + screen.styled(Style.HEADING, found.getCode()) + ": "
                + Columns.printable(found.getMessage()));
        source(found).ifPresent(line -> excerpt(found, line, style));
        steps(found.getExpansions());
    }

    private Optional<String> source(Diagnostic found) {
        return found.getFile() == null ? Optional.empty() : sources.line(found.getFile(), found.getLine());
    }

    private void excerpt(Diagnostic found, String line, Style style) {
        String number = "%6d".formatted(found.getLine());
        String blank = " ".repeat(number.length());
        SourceExcerpt excerpt =
                SourceExcerpt.of(line, found.getColumn(), found.getLength(), screen.width() - number.length() - 5);
        screen.line(screen.styled(Style.QUIET, number + " | ") + excerpt.text());
        screen.line(screen.styled(Style.QUIET, blank + " | ")
                + " ".repeat(excerpt.markColumn())
                + screen.styled(style, "^".repeat(excerpt.markWidth())));
    }

    private void steps(List<ExpansionStep> steps) {
        List<String> lines = new ArrayList<>();
        steps.stream()
                .limit(MOST_STEPS)
                .forEach(step -> lines.add("expanded from: " + Columns.printable(step.getConstruct()) + " ("
                        + place(step.getFile(), step.getLine(), step.getColumn()) + ")"));
        if (steps.size() > MOST_STEPS) {
            lines.add("… and " + (steps.size() - MOST_STEPS) + " more expansions");
        }
        lines.forEach(line -> screen.line("         " + screen.styled(Style.QUIET, line)));
    }

    private static String place(String file, int line, int column) {
        if (file == null) {
            return PROGRAM;
        }
        return Columns.printable(file) + (line > 0 ? ":" + line + ":" + Math.max(1, column) : "");
    }

    private String summary(List<Diagnostic> diagnostics) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = diagnostics.stream()
                    .filter(found -> found.getSeverity() == severity)
                    .count();
            if (count > 0) {
                String noun = severity == Severity.INFO ? "note" : severity.getLiteral();
                parts.add(screen.styled(style(severity), count + " " + noun + (count == 1 ? "" : "s")));
            }
        }
        return String.join(", ", parts);
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.ERROR;
            case WARNING -> Style.WARNING;
            case INFO -> Style.INFO;
        };
    }
}
