package org.thunderprism.compiler.expand.source;

import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.model.origin.SourceRange;

/** Where syntax stands in its file. A range is made once per syntax element, however often the element is expanded. */
public final class Sources {

    private final Map<EObject, SourceRange> ranges = new IdentityHashMap<>();

    public SourceRange range(EObject syntax) {
        return ranges.computeIfAbsent(syntax, SourceRanges::of);
    }
}
