package org.thunderprism.lang.imports;

import org.eclipse.emf.common.notify.Adapter;
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

    /** Segments of a file's address that imports cannot take away: those of the root folder if there is one. */
    static int fixedSegments(ResourceSet resources) {
        for (Adapter adapter : resources.eAdapters()) {
            if (adapter instanceof SourceRoot root) {
                return root.folder.segmentCount();
            }
        }
        return 0;
    }
}
