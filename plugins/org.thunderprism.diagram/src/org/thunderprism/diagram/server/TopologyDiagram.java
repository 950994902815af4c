package org.thunderprism.diagram.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.glsp.graph.DefaultTypes;
import org.eclipse.glsp.graph.GraphPackage;
import org.eclipse.glsp.server.diagram.BaseDiagramConfiguration;
import org.eclipse.glsp.server.types.EdgeTypeHint;
import org.eclipse.glsp.server.types.ShapeTypeHint;
import org.thunderprism.diagram.graph.ElementTypes;

/** What clients have to know of the shapes, and what users may do with them. */
public final class TopologyDiagram extends BaseDiagramConfiguration {

    private static final List<String> LABELS = List.of(
            ElementTypes.NAME,
            ElementTypes.BACKENDS,
            ElementTypes.ZONE_NAME,
            ElementTypes.BANDWIDTH,
            ElementTypes.MODULES,
            ElementTypes.TARGETS,
            ElementTypes.LOAD);

    @Override
    public Map<String, EClass> getTypeMappings() {
        Map<String, EClass> types = new HashMap<>(DefaultTypes.getDefaultTypeMappings());
        types.put(ElementTypes.VERTEX, GraphPackage.Literals.GNODE);
        types.put(ElementTypes.ZONE, GraphPackage.Literals.GNODE);
        types.put(ElementTypes.EDGE, GraphPackage.Literals.GEDGE);
        LABELS.forEach(label -> types.put(label, GraphPackage.Literals.GLABEL));
        return types;
    }

    @Override
    public List<ShapeTypeHint> getShapeTypeHints() {
        return List.of(
                new ShapeTypeHint(ElementTypes.VERTEX, true, true, false, true),
                new ShapeTypeHint(ElementTypes.ZONE, true, true, false, false, List.of(ElementTypes.VERTEX)));
    }

    @Override
    public List<EdgeTypeHint> getEdgeTypeHints() {
        List<String> ends = List.of(ElementTypes.VERTEX);
        EdgeTypeHint hint = new EdgeTypeHint(ElementTypes.EDGE, true, true, false, ends, ends);
        hint.setDynamic(true);
        return List.of(hint);
    }

    /** Sizes and places are set here. */
    @Override
    public boolean needsClientLayout() {
        return false;
    }

    @Override
    public boolean animatedUpdate() {
        return false;
    }
}
