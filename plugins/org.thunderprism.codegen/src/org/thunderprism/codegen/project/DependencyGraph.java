package org.thunderprism.codegen.project;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files each source of a project reads.
 *
 * @param inputs for every source the files that it reads beside itself, directly or through imports; some may not exist
 */
public record DependencyGraph(SortedMap<String, SortedSet<String>> inputs) {

    public static final DependencyGraph EMPTY = new DependencyGraph(new TreeMap<>());

    public DependencyGraph {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        inputs.forEach((source, files) -> copy.put(source, Collections.unmodifiableSortedSet(new TreeSet<>(files))));
        inputs = Collections.unmodifiableSortedMap(copy);
    }

    public Set<String> sources() {
        return inputs.keySet();
    }

    /** The sources that are among the given files or read one of them. */
    public SortedSet<String> affectedBy(Collection<String> files) {
        SortedSet<String> affected = new TreeSet<>();
        inputs.forEach((source, read) -> {
            if (files.contains(source) || !Collections.disjoint(read, files)) {
                affected.add(source);
            }
        });
        return affected;
    }

    /** The graph after a source was read anew. */
    public DependencyGraph with(String source, Set<String> files) {
        SortedMap<String, SortedSet<String>> changed = new TreeMap<>(inputs);
        changed.put(source, new TreeSet<>(files));
        return new DependencyGraph(changed);
    }

    /** The graph after sources were removed. */
    public DependencyGraph without(Collection<String> sources) {
        SortedMap<String, SortedSet<String>> changed = new TreeMap<>(inputs);
        changed.keySet().removeAll(sources);
        return new DependencyGraph(changed);
    }
}
