package org.thunderprism.lang.scoping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;

/** What a file sees: its own declarations and those of every file it imports, directly or not. */
record VisibleDeclarations(
        DeclarationIndex own,
        Map<String, List<EObject>> values,
        Map<String, List<EObject>> features,
        Map<String, List<EObject>> callables,
        Map<String, List<EObject>> tables,
        Map<String, List<EObject>> enumerations,
        Map<String, List<EObject>> modules,
        Map<String, List<EObject>> shared) {

    static final VisibleDeclarations NONE = new VisibleDeclarations(
            null,
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            Collections.emptyMap());

    /** @param files the file itself first */
    static VisibleDeclarations of(List<DeclarationIndex> files) {
        return new VisibleDeclarations(
                files.get(0),
                merge(files, index -> index.values),
                merge(files, index -> index.features),
                merge(files, index -> index.callables),
                merge(files, index -> index.tables),
                merge(files, index -> index.enumerations),
                merge(files, index -> index.modules),
                merge(files, index -> index.shared));
    }

    private static Map<String, List<EObject>> merge(
            List<DeclarationIndex> files, Function<DeclarationIndex, Map<String, List<EObject>>> part) {
        if (files.size() == 1) {
            return part.apply(files.get(0));
        }
        Map<String, List<EObject>> merged = new LinkedHashMap<>();
        for (DeclarationIndex file : files) {
            part.apply(file)
                    .forEach((name, found) -> merged.computeIfAbsent(name, key -> new ArrayList<>(1))
                            .addAll(found));
        }
        return merged;
    }
}
