package org.thunderprism.model.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.PrismFactory;
import org.thunderprism.model.prism.Severity;

/**
 * Collects what one phase finds. The same finding at the same place is kept once, however many expansions or vertices run into
 * it.
 */
public final class Diagnostics {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    Diagnostic::getFile, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Diagnostic::getOffset)
            .thenComparing(Diagnostic::getCode);

    private record Finding(String code, String file, int offset, int length, String message) {}

    private final Phase phase;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Finding> seen = new HashSet<>();

    public Diagnostics(Phase phase) {
        this.phase = phase;
    }

    /**
     * Adds a finding.
     *
     * @param origin where it is, and through which macros; null when it has no place in a file
     * @param arguments one for every {@code %s} of the code's pattern
     */
    public void report(DiagnosticCode code, Origin origin, Object... arguments) {
        Diagnostic diagnostic = PrismFactory.eINSTANCE.createDiagnostic();
        diagnostic.setSeverity(code.severity());
        diagnostic.setCode(code.code());
        diagnostic.setMessage(code.message(arguments));
        diagnostic.setPhase(phase.label());
        if (origin != null) {
            place(diagnostic, origin.range());
            origin.chain().forEach(step -> diagnostic.getExpansions().add(step(step)));
        }
        add(diagnostic);
    }

    /** Adds a finding that was made elsewhere, unless it is here already. */
    public void add(Diagnostic diagnostic) {
        Finding finding = new Finding(
                diagnostic.getCode(),
                diagnostic.getFile(),
                diagnostic.getOffset(),
                diagnostic.getLength(),
                diagnostic.getMessage());
        if (seen.add(finding)) {
            found.add(diagnostic);
        }
    }

    public void addAll(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.getSeverity() == Severity.ERROR);
    }

    /** By file, offset and code; findings at the same place stay in the order in which they were reported. */
    public List<Diagnostic> list() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    private static void place(Diagnostic diagnostic, SourceRange range) {
        diagnostic.setFile(range.file());
        diagnostic.setLine(range.line());
        diagnostic.setColumn(range.column());
        diagnostic.setOffset(range.offset());
        diagnostic.setLength(range.length());
    }

    private static ExpansionStep step(Expansion expansion) {
        ExpansionStep step = PrismFactory.eINSTANCE.createExpansionStep();
        step.setConstruct(Excerpt.text(expansion.construct()));
        step.setFile(expansion.range().file());
        step.setLine(expansion.range().line());
        step.setColumn(expansion.range().column());
        step.setLength(expansion.range().length());
        return step;
    }
}
