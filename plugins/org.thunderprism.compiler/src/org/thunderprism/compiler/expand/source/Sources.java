package org.thunderprism.compiler.expand.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.model.origin.SourceRange;

/** Where syntax stands in its file. A range is made once per syntax element, however often the element is expanded. */
public final class Sources {

    private final Map<EObject, SourceRange> ranges = new IdentityHashMap<>();

    private final Map<EObject, Resource> files = new IdentityHashMap<>();

    public SourceRange range(EObject syntax) {
        return ranges.computeIfAbsent(syntax, element -> SourceRanges.of(element, file(element)));
    }

    /** Each element is passed once on the way to the file, however deep what is in it lies. */
    private Resource file(EObject syntax) {
        List<EObject> way = new ArrayList<>();
        EObject element = syntax;
        while (!files.containsKey(element) && element.eContainer() != null) {
            way.add(element);
            element = element.eContainer();
        }
        Resource file = files.computeIfAbsent(element, EObject::eResource);
        way.forEach(passed -> files.put(passed, file));
        return file;
    }
}
