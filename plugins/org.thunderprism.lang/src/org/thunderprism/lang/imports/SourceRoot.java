package org.thunderprism.lang.imports;

import java.util.Optional;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** The folder that the files of a resource set must not leave. */
public final class SourceRoot extends AdapterImpl {

    private final URI folder;

    /** @param folder without a trailing slash */
    public SourceRoot(URI folder) {
        this.folder = folder;
    }

    /** The folder of a resource set; empty when it has none, so that its files may be anywhere. */
    public static Optional<URI> of(ResourceSet resources) {
        return resources.eAdapters().stream()
                .filter(SourceRoot.class::isInstance)
                .map(adapter -> ((SourceRoot) adapter).folder)
                .findFirst();
    }

    /** Segments of a file's address that imports cannot take away: those of the root folder if there is one. */
    static int fixedSegments(ResourceSet resources) {
        return of(resources).map(URI::segmentCount).orElse(0);
    }
}
