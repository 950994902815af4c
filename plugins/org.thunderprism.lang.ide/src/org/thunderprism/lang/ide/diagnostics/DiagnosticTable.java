package org.thunderprism.lang.ide.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;

/**
 * What is wrong in which file. A library is checked by itself and in every program that imports it; it shows what any of these
 * checks found in it, once.
 */
public final class DiagnosticTable {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.<Diagnostic>comparingInt(
                    each -> each.getRange().getStart().getLine())
            .thenComparingInt(each -> each.getRange().getStart().getCharacter())
            .thenComparing(each -> each.getCode().getLeft());

    /** By the file that was checked, then by the file that the finding lies in. */
    private final Map<URI, Map<URI, List<Diagnostic>>> byRoot = new HashMap<>();

    /**
     * Replaces what the check of a file found.
     *
     * @param found by the file that the finding lies in
     * @return the files whose diagnostics may have changed
     */
    public Set<URI> replace(URI root, Map<URI, List<Diagnostic>> found) {
        Map<URI, List<Diagnostic>> before = found.isEmpty() ? byRoot.remove(root) : byRoot.put(root, found);
        Set<URI> changed = new HashSet<>(found.keySet());
        if (before != null) {
            changed.addAll(before.keySet());
        }
        changed.removeIf(
                file -> before != null && found.getOrDefault(file, List.of()).equals(before.get(file)));
        return changed;
    }

    /** By place. */
    public List<Diagnostic> of(URI file) {
        Set<Diagnostic> found = new LinkedHashSet<>();
        for (Map<URI, List<Diagnostic>> each : byRoot.values()) {
            found.addAll(each.getOrDefault(file, List.of()));
        }
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return sorted;
    }
}
