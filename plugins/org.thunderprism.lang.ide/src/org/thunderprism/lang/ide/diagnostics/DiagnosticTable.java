package org.thunderprism.lang.ide.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private record Check(String root, CheckStage stage) implements Comparable<Check> {
        @Override
        public int compareTo(Check other) {
            int order = stage.compareTo(other.stage);
            return order != 0 ? order : root.compareTo(other.root);
        }
    }

    /** By check, then by the file that the finding lies in. */
    private final Map<Check, Map<URI, List<Diagnostic>>> found = new TreeMap<>();

    private final Map<URI, Integer> revisions = new HashMap<>();

    /**
     * Replaces what a check of a file found.
     *
     * @param findings by the file that they lie in
     * @return the files whose diagnostics have changed
     */
    public Set<URI> replace(URI root, CheckStage stage, Map<URI, List<Diagnostic>> findings) {
        Check check = new Check(root.toString(), stage);
        Map<URI, List<Diagnostic>> before = findings.isEmpty() ? found.remove(check) : found.put(check, findings);
        Set<URI> changed = new HashSet<>(findings.keySet());
        if (before != null) {
            changed.addAll(before.keySet());
            changed.removeIf(file -> findings.getOrDefault(file, List.of()).equals(before.get(file)));
        }
        changed.forEach(file -> revisions.merge(file, 1, Integer::sum));
        return changed;
    }

    /** By place. */
    public List<Diagnostic> of(URI file) {
        Set<Diagnostic> distinct = new LinkedHashSet<>();
        for (Map<URI, List<Diagnostic>> each : found.values()) {
            distinct.addAll(each.getOrDefault(file, List.of()));
        }
        List<Diagnostic> sorted = new ArrayList<>(distinct);
        sorted.sort(BY_PLACE);
        return sorted;
    }

    /** Counts how often a file's diagnostics have changed. */
    public int revision(URI file) {
        return revisions.getOrDefault(file, 0);
    }
}
