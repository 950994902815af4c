package org.thunderprism.lang.ide.description;

import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.AllVertices;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.thunderDsl.VertexList;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** At which vertices modules run. */
@Singleton
public final class Places {

    /** Names of vertices in the topology's order; for a module of a library without a place, where its user's facet is. */
    public List<String> of(ModuleDeclaration module) {
        Topology topology = ProgramTopology.of(module.eResource());
        return switch (module.getPlace()) {
            case AllVertices all
            when !topology.eIsProxy() ->
                topology.getVertices().stream().map(Vertex::getName).toList();
            case VertexList list ->
                list.getVertices().stream()
                        .filter(vertex -> vertex != null && !vertex.eIsProxy())
                        .map(Vertex::getName)
                        .distinct()
                        .toList();
            case null, default -> List.of(facet(module));
        };
    }

    private static String facet(ModuleDeclaration module) {
        ThunderFile file = EcoreUtil2.getContainerOfType(module, ThunderFile.class);
        ProgramHeader header = file == null ? null : file.getHeader();
        return header == null || header.getFacet() == null ? "the program's facet" : header.getFacet();
    }
}
