package org.thunderprism.codegen.project;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What happened to a project's files since the last build.
 *
 * @param changed files that were added or whose content changed; any file of the project, not only sources
 * @param removed files that are gone, be it by another name
 */
public record ChangeSet(SortedSet<String> changed, SortedSet<String> removed) {

    public ChangeSet {
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** Files are new or have another content. */
    public static ChangeSet changed(Collection<String> files) {
        return new ChangeSet(new TreeSet<>(files), new TreeSet<>());
    }

    /** Files are gone. */
    public static ChangeSet removed(Collection<String> files) {
        return new ChangeSet(new TreeSet<>(), new TreeSet<>(files));
    }

    Set<String> all() {
        SortedSet<String> all = new TreeSet<>(changed);
        all.addAll(removed);
        return all;
    }
}
