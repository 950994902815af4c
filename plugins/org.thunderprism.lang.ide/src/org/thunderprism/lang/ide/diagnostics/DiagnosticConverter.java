package org.thunderprism.lang.ide.diagnostics;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.LineIndex;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.Severity;

/** Says the compiler's findings in the words of the protocol. */
@Singleton
public final class DiagnosticConverter {

    private static final String SOURCE = "thunder";

    private final DiagnosticPages pages;

    @Inject
    DiagnosticConverter(DiagnosticPages pages) {
        this.pages = pages;
    }

    /**
     * @param lines of the file that the finding lies in; null when its text is not known
     */
    public Diagnostic convert(org.thunderprism.model.prism.Diagnostic finding, LineIndex lines) {
        Diagnostic diagnostic = new Diagnostic(range(finding, lines), finding.getMessage());
        diagnostic.setSeverity(severity(finding.getSeverity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.getCode());
        pages.address(finding.getCode())
                .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        List<DiagnosticRelatedInformation> steps = finding.getExpansions().stream()
                .filter(step -> step.getFile() != null)
                .map(DiagnosticConverter::step)
                .toList();
        if (!steps.isEmpty()) {
            diagnostic.setRelatedInformation(steps);
        }
        return diagnostic;
    }

    private static Range range(org.thunderprism.model.prism.Diagnostic finding, LineIndex lines) {
        if (lines != null && finding.getLine() > 0) {
            return lines.range(finding.getOffset(), finding.getLength());
        }
        Position place = position(finding.getLine(), finding.getColumn());
        return new Range(place, place);
    }

    private static DiagnosticRelatedInformation step(ExpansionStep step) {
        Position start = position(step.getLine(), step.getColumn());
        Position end = new Position(start.getLine(), start.getCharacter() + step.getLength());
        String address = Addresses.spelled(URI.createFileURI(step.getFile()));
        return new DiagnosticRelatedInformation(
                new Location(address, new Range(start, end)), "in " + step.getConstruct());
    }

    /** From 1-based counts; 0 says that there is no place. */
    private static Position position(int line, int column) {
        return new Position(Math.max(0, line - 1), Math.max(0, column - 1));
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }
}
