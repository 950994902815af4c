package org.thunderprism.compiler.expand.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.thunderDsl.AllVertices;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.RelativeVertices;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.VertexList;
import org.thunderprism.lang.thunderDsl.VertexSet;

/** Which modules run at which vertices, and in which order. */
public final class Placement {

    private final TopologyView topology;
    private final List<ModuleDeclaration> order;
    private final Map<ModuleDeclaration, SortedSet<Integer>> places = new LinkedHashMap<>();
    private final Map<ModuleDeclaration, Set<StateDeclaration>> written = new LinkedHashMap<>();

    /**
     * @param facet the vertex of modules without a place
     * @param chosen other vertices of such modules, by the module's name
     * @param modules all modules of the program, in source order
     */
    public Placement(TopologyView topology, int facet, Map<String, String> chosen, List<ModuleDeclaration> modules) {
        this.topology = topology;
        this.order = ModuleOrder.of(modules);
        for (ModuleDeclaration module : modules) {
            places.put(
                    module,
                    module.getPlace() == null
                            ? new TreeSet<>(Set.of(vertex(module, facet, chosen)))
                            : new TreeSet<>(vertices(module.getPlace(), facet)));
            written.put(module, writtenStates(module));
        }
    }

    private int vertex(ModuleDeclaration module, int facet, Map<String, String> chosen) {
        String vertex = chosen.get(module.getName());
        return vertex == null ? facet : topology.index(vertex).orElseThrow();
    }

    public TopologyView topology() {
        return topology;
    }

    /** All modules in source order. */
    public Collection<ModuleDeclaration> modules() {
        return places.keySet();
    }

    /** The vertices that run a module. */
    public SortedSet<Integer> vertices(ModuleDeclaration module) {
        return places.get(module);
    }

    /** The vertices that run any module. */
    public SortedSet<Integer> vertices() {
        SortedSet<Integer> vertices = new TreeSet<>();
        places.values().forEach(vertices::addAll);
        return vertices;
    }

    /** The modules that run once per packet, in execution order, wherever they run. */
    public List<ModuleDeclaration> packetModules() {
        return order.stream().filter(module -> module.getTrigger() == null).toList();
    }

    /** The modules that run once per packet at a vertex, in execution order. */
    public List<ModuleDeclaration> packetModules(int vertex) {
        return packetModules().stream().filter(module -> runs(module, vertex)).toList();
    }

    /** The modules that run at a vertex when a message arrives, in execution order. */
    public List<ModuleDeclaration> triggeredModules(int vertex) {
        return order.stream()
                .filter(module -> module.getTrigger() != null && runs(module, vertex))
                .toList();
    }

    private boolean runs(ModuleDeclaration module, int vertex) {
        return places.get(module).contains(vertex);
    }

    /** Whether the vertex runs the module that holds this declaration. */
    public boolean isLocal(EObject declaration, int vertex) {
        return runs(EcoreUtil2.getContainerOfType(declaration, ModuleDeclaration.class), vertex);
    }

    /** Whether a module of the vertex writes the state. */
    public boolean isWritten(StateDeclaration state, int vertex) {
        return order.stream()
                .anyMatch(module -> runs(module, vertex) && written.get(module).contains(state));
    }

    /** The vertices that a statement at a vertex sends to: never the vertex itself. */
    public List<Integer> targets(VertexSet set, int vertex) {
        SortedSet<Integer> targets = new TreeSet<>(vertices(set, vertex));
        targets.remove(vertex);
        return List.copyOf(targets);
    }

    private Collection<Integer> vertices(VertexSet set, int vertex) {
        return switch (set) {
            case AllVertices all -> IntStream.range(0, topology.size()).boxed().toList();
            case RelativeVertices relative -> topology.around(vertex, relative.getSet());
            case VertexList list ->
                list.getVertices().stream()
                        .map(named -> topology.index(named.getName()).orElseThrow())
                        .toList();
            default -> throw new IllegalStateException("unknown set of vertices: " + set);
        };
    }

    private static Set<StateDeclaration> writtenStates(ModuleDeclaration module) {
        Set<StateDeclaration> states = new HashSet<>();
        module.getBody().eAllContents().forEachRemaining(syntax -> {
            Optional<Place> target =
                    syntax instanceof Assignment assignment ? Place.of(assignment.getTarget()) : Optional.empty();
            if (target.isPresent() && target.get() instanceof Place.Field field) {
                states.add(field.state());
            }
        });
        return states;
    }
}
