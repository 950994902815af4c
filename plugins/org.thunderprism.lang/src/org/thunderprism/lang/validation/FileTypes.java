package org.thunderprism.lang.validation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.scoping.TopologyCatalogue;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.VertexContext;
import org.thunderprism.model.topology.Topology;

/** The types of a file's expressions, computed once for a state of its text. */
@Singleton
public final class FileTypes {

    private final IResourceScopeCache cache;

    @Inject
    FileTypes(IResourceScopeCache cache) {
        this.cache = cache;
    }

    /** Types that hold at every vertex. */
    public TypeComputer of(Resource file) {
        return cache.get(TypeComputer.class, file, () -> {
            Topology topology = ProgramTopology.of(file);
            Topology known = topology.eIsProxy()
                    ? TopologyCatalogue.of(file.getResourceSet()).prism()
                    : topology;
            return new TypeComputer(VertexContext.every(known), ModelFiles.of(file.getResourceSet()));
        });
    }
}
