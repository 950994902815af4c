package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.lang.ide.index.References;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.Import;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** Sorts imports, and takes those away that are there twice or that nothing in the file needs. */
@Singleton
public final class OrganizeImports {

    private final Imports imports;

    @Inject
    OrganizeImports(Imports imports) {
        this.imports = imports;
    }

    /** Empty when all is in order, when a comment stands between imports, or when one of them cannot be read. */
    public Optional<Fix> of(SourceFile file) {
        ThunderFile tree = file.tree();
        if (tree.getImports().isEmpty() || file.resource().isEmpty()) {
            return Optional.empty();
        }
        int start = Spans.start(tree.getImports().getFirst());
        int end = Spans.end(tree.getImports().getLast());
        String written = file.text().substring(start, end);
        List<Imports.Outcome> outcomes = imports.outcomes(tree.eResource());
        boolean sound = outcomes.size() == tree.getImports().size()
                && outcomes.stream().allMatch(outcome -> outcome.file() != null);
        if (!sound || written.contains("//") || written.contains("/*")) {
            return Optional.empty();
        }
        Set<Resource> used = used(file);
        TreeMap<String, Import> kept = new TreeMap<>();
        for (Imports.Outcome outcome : outcomes) {
            if (isNeeded(outcome.file(), used)) {
                kept.putIfAbsent(outcome.statement().getImportURI(), outcome.statement());
            }
        }
        List<String> lines = new ArrayList<>();
        kept.values().forEach(each -> lines.add(file.text().substring(Spans.start(each), Spans.end(each))));
        String organized = String.join("\n", lines);
        return organized.equals(written)
                ? Optional.empty()
                : Optional.of(new Fix(
                        "Organize imports",
                        FixKind.ORGANIZE_IMPORTS,
                        false,
                        List.of(change(file, start, end, organized))));
    }

    private static TextChange change(SourceFile file, int start, int end, String organized) {
        return organized.isEmpty()
                ? new Lines(file.text()).removed(start, end)
                : new TextChange(start, end - start, organized);
    }

    private static Set<Resource> used(SourceFile file) {
        Set<Resource> used = new HashSet<>();
        References.of(file.resource().orElseThrow()).forEach(reference -> {
            if (reference.target() != null && reference.target().eResource() != null) {
                used.add(reference.target().eResource());
            }
        });
        return used;
    }

    /** Modules and inputs are part of a program by being there; other declarations only when something names them. */
    private boolean isNeeded(ThunderFile imported, Set<Resource> used) {
        return imports.visibleFiles(imported.eResource()).stream()
                .anyMatch(file -> used.contains(file.eResource())
                        || file.getElements().stream()
                                .anyMatch(element ->
                                        element instanceof ModuleDeclaration || element instanceof InputRecord));
    }
}
