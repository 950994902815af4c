package org.thunderprism.codegen.project;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one build leaves for the next.
 *
 * @param graph of the sources that were built
 * @param stale sources that a cancelled build did not reach
 */
public record ProjectState(DependencyGraph graph, SortedSet<String> stale) {

    /** Nothing was ever built. */
    public static final ProjectState INITIAL = new ProjectState(DependencyGraph.EMPTY, new TreeSet<>());

    public ProjectState {
        stale = Collections.unmodifiableSortedSet(new TreeSet<>(stale));
    }
}
