package org.thunderprism.lang.scoping;

import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.topology.Topology;

/** Which topology the vertex names of a file belong to. */
public final class ProgramTopology {

    private ProgramTopology() {}

    /**
     * The topology of the program; for a library that of the program that imports it, which is the first program of the resource
     * set; the prism when none is named. A proxy when the program names a topology that does not exist.
     */
    public static Topology of(Resource file) {
        ProgramHeader header = header(file);
        if (header == null) {
            for (Resource other : file.getResourceSet().getResources()) {
                header = header(other);
                if (header != null) {
                    break;
                }
            }
        }
        Topology topology = header == null ? null : header.getTopology();
        return topology == null ? TopologyCatalogue.of(file.getResourceSet()).prism() : topology;
    }

    private static ProgramHeader header(Resource file) {
        return !file.getContents().isEmpty() && file.getContents().get(0) instanceof ThunderFile program
                ? program.getHeader()
                : null;
    }
}
