package org.thunderprism.compiler.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thunderprism.compiler.place.problem.Flow;
import org.thunderprism.compiler.place.problem.Link;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.PlacementProblem.ZonePair;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.problem.Site;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Puts the question of a placement in numbers: sites are numbered as the topology's vertices. */
final class ProblemBuilder {

    private final Topology topology;
    private final TargetResolver targets;
    private final Map<String, SortedSet<Integer>> held;
    private final Map<String, Resources> needs;
    private final Map<DataFlows.Pair, Long> flows;

    /**
     * @param held the vertices that hold each module now
     * @param needs of each module
     */
    ProblemBuilder(
            Topology topology,
            TargetResolver targets,
            Map<String, SortedSet<Integer>> held,
            Map<String, Resources> needs,
            Map<DataFlows.Pair, Long> flows) {
        this.topology = topology;
        this.targets = targets;
        this.held = held;
        this.needs = needs;
        this.flows = flows;
    }

    /**
     * The problem.
     *
     * @param facet name of the vertex where modules are unless something speaks against it
     * @param modules all of the program, in source order
     * @param groups modules that may be placed freely; those of a set together
     */
    PlacementProblem build(String facet, List<ModuleDeclaration> modules, Collection<Set<ModuleDeclaration>> groups) {
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        Set<ModuleDeclaration> free = new HashSet<>();
        for (Set<ModuleDeclaration> group : groups) {
            free.addAll(group);
            add(parts, numbers, names(group), servingSites(), false);
        }
        for (ModuleDeclaration module : modules) {
            if (!free.contains(module)) {
                SortedSet<Integer> sites = held.getOrDefault(module.getName(), new TreeSet<>());
                add(parts, numbers, List.of(module.getName()), sites, true);
            }
        }
        return new PlacementProblem(sites(), links(), adjacentZones(), parts, flows(numbers), home(facet));
    }

    private void add(
            List<Part> parts,
            Map<String, Integer> numbers,
            List<String> names,
            SortedSet<Integer> sites,
            boolean fixed) {
        Resources demand = names.stream()
                .map(name -> needs.getOrDefault(name, Resources.NONE))
                .reduce(Resources.NONE, Resources::plus);
        names.forEach(name -> numbers.put(name, parts.size()));
        parts.add(new Part(names, demand, sites, fixed));
    }

    private int home(String facet) {
        List<Vertex> vertices = topology.getVertices();
        return IntStream.range(0, vertices.size())
                .filter(vertex -> vertices.get(vertex).getName().equals(facet))
                .findFirst()
                .orElse(0);
    }

    private static List<String> names(Set<ModuleDeclaration> group) {
        return group.stream().map(ModuleDeclaration::getName).toList();
    }

    private SortedSet<Integer> servingSites() {
        List<Vertex> vertices = topology.getVertices();
        return IntStream.range(0, vertices.size())
                .filter(vertex -> targets.canServe(vertices.get(vertex)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Site> sites() {
        return topology.getVertices().stream()
                .map(vertex ->
                        new Site(vertex.getName(), topology.getZones().indexOf(vertex.getZone()), budget(vertex)))
                .toList();
    }

    static Resources budget(Vertex vertex) {
        Capabilities capabilities = vertex.getCapabilities();
        return capabilities == null
                ? Resources.NONE
                : new Resources(capabilities.getMemory(), capabilities.getTableMemory(), capabilities.getStages());
    }

    private List<Link> links() {
        Map<Vertex, Integer> indices = new HashMap<>();
        topology.getVertices().forEach(vertex -> indices.put(vertex, indices.size()));
        List<Link> links = new ArrayList<>();
        for (Edge edge : topology.getEdges()) {
            links.add(new Link(
                    indices.get(edge.getSource()),
                    indices.get(edge.getTarget()),
                    Link.length(edge.getBandwidth(), edge.getWeight())));
        }
        return links;
    }

    private Set<ZonePair> adjacentZones() {
        Set<ZonePair> pairs = new HashSet<>();
        List<Zone> zones = topology.getZones();
        for (Zone zone : zones) {
            zone.getAdjacent().forEach(other -> pairs.add(ZonePair.of(zones.indexOf(zone), zones.indexOf(other))));
        }
        return pairs;
    }

    private List<Flow> flows(Map<String, Integer> numbers) {
        Map<List<Integer>, Long> sums = new LinkedHashMap<>();
        flows.forEach((pair, bytes) -> {
            int from = numbers.get(pair.from());
            int to = numbers.get(pair.to());
            if (from != to) {
                sums.merge(List.of(from, to), bytes, Long::sum);
            }
        });
        return sums.entrySet().stream()
                .map(entry -> new Flow(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .toList();
    }
}
