package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** What mends the findings of a file. */
@Singleton
public final class QuickFixes {

    /** Codes whose preferred fix never changes what a program does. */
    private static final Set<DiagnosticCode> SAFE = Set.of(
            RuleCode.CONCURRENCY,
            RuleCode.UNUSED_LET,
            RuleCode.DUPLICATE_CASE,
            RuleCode.SHADOWING,
            RuleCode.VERTEX_TWICE,
            LinkCode.NAMED_TWICE);

    private record Known(DiagnosticCode code, FixProvider provider) {}

    private final Map<String, Known> providers = new HashMap<>();

    @Inject
    QuickFixes(
            NameFixes names,
            TypeFixes types,
            DeclarationFixes declarations,
            StatementFixes statements,
            DataFlowFixes dataFlow,
            ImportFixes imports,
            SyntaxFixes syntax) {
        for (FixProvider provider : List.of(names, types, declarations, statements, dataFlow, imports, syntax)) {
            provider.codes().forEach(code -> providers.put(code.code(), new Known(code, provider)));
        }
    }

    /** The codes that may have fixes, in order. */
    public List<String> codes() {
        return providers.keySet().stream().sorted().toList();
    }

    /** What mends a finding, the most likely first; empty when nothing is known, or the file has changed. */
    public List<Fix> of(SourceFile file, Finding finding) {
        Known known = providers.get(finding.code());
        if (known == null) {
            return List.of();
        }
        return Problem.of(file, known.code(), finding)
                .map(known.provider()::fixes)
                .orElse(List.of());
    }

    /** Mends all findings of a code at once; empty unless there are several and the code has a fix that is safe. */
    public Optional<Fix> all(SourceFile file, String code) {
        Known known = providers.get(code);
        if (known == null || !SAFE.contains(known.code())) {
            return Optional.empty();
        }
        List<Finding> findings = findings(file).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        return findings.size() < 2
                ? Optional.empty()
                : combined(
                        file, findings, "Fix all: " + known.code().title().toLowerCase(Locale.ROOT), FixKind.QUICK_FIX);
    }

    /** Mends everything that has a safe fix; empty when there is nothing of that kind. */
    public Optional<Fix> all(SourceFile file) {
        Set<String> safe = SAFE.stream().map(DiagnosticCode::code).collect(Collectors.toSet());
        return combined(
                file,
                findings(file).stream()
                        .filter(finding -> safe.contains(finding.code()))
                        .toList(),
                "Fix all that is safe to fix",
                FixKind.FIX_ALL);
    }

    private static List<Finding> findings(SourceFile file) {
        if (file.resource().isEmpty()) {
            return List.of();
        }
        String name = SourceRanges.file(file.resource().get());
        return file.program().diagnostics().stream()
                .filter(diagnostic -> name.equals(diagnostic.getFile()))
                .map(Finding::of)
                .toList();
    }

    /** Changes that would get in each other's way are left for the next time. */
    private Optional<Fix> combined(SourceFile file, List<Finding> findings, String title, FixKind kind) {
        List<TextChange> changes = new ArrayList<>();
        for (Finding finding : findings) {
            of(file, finding).stream()
                    .filter(Fix::isPreferred)
                    .findFirst()
                    .map(Fix::changes)
                    .filter(more -> more.stream().noneMatch(change -> overlaps(change, changes)))
                    .ifPresent(changes::addAll);
        }
        changes.sort(Comparator.comparingInt(TextChange::offset));
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Fix(title, kind, false, changes));
    }

    private static boolean overlaps(TextChange change, List<TextChange> others) {
        return others.stream()
                .anyMatch(other -> change.offset() < other.offset() + Math.max(1, other.length())
                        && other.offset() < change.offset() + Math.max(1, change.length()));
    }
}
