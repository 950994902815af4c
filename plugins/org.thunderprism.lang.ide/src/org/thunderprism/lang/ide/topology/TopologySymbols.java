package org.thunderprism.lang.ide.topology;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** The outline of a topology. */
@Singleton
public final class TopologySymbols {

    @Inject
    TopologySymbols() {}

    /** The topology with its zones, vertices and edges, in the order of the text. */
    public List<DocumentSymbol> symbols(TopologyFile file) {
        Topology topology = file.topology();
        List<DocumentSymbol> inside = Stream.of(topology.getZones(), topology.getVertices(), topology.getEdges())
                .flatMap(List::stream)
                .flatMap(element -> symbol(file, element).stream())
                .sorted(Comparator.comparing(
                        symbol -> file.document().offset(symbol.getRange().getStart())))
                .toList();
        List<DocumentSymbol> symbols = new ArrayList<>(symbol(file, topology));
        if (symbols.isEmpty()) {
            return inside;
        }
        symbols.getFirst().setChildren(inside);
        return symbols;
    }

    /** Nothing for an element without a name. */
    private static List<DocumentSymbol> symbol(TopologyFile file, EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        String name = name(element);
        if (node == null || name == null) {
            return List.of();
        }
        Range whole = file.document().range(node.getOffset(), node.getLength());
        Range selected = Target.nameNode(element)
                .filter(each -> !(element instanceof Edge))
                .map(each -> range(file, each))
                .orElse(whole);
        DocumentSymbol symbol = new DocumentSymbol(name, kind(element), whole, selected);
        if (element instanceof Vertex vertex && vertex.getZone() != null) {
            symbol.setDetail(vertex.getZone().getName());
        }
        return List.of(symbol);
    }

    private static Range range(TopologyFile file, INode node) {
        return file.document().range(node.getOffset(), node.getLength());
    }

    private static String name(EObject element) {
        return switch (element) {
            case Topology topology -> topology.getName();
            case Zone zone -> zone.getName();
            case Vertex vertex -> vertex.getName();
            case Edge edge
            when isNamed(edge.getSource()) && isNamed(edge.getTarget()) ->
                edge.getSource().getName() + " -- " + edge.getTarget().getName();
            default -> null;
        };
    }

    /** A vertex that is not declared has no name. */
    private static boolean isNamed(Vertex vertex) {
        return vertex != null && vertex.getName() != null;
    }

    private static SymbolKind kind(EObject element) {
        return switch (element) {
            case Topology topology -> SymbolKind.Package;
            case Zone zone -> SymbolKind.Namespace;
            case Vertex vertex -> SymbolKind.Object;
            default -> SymbolKind.Interface;
        };
    }
}
