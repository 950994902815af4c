package org.thunderprism.compiler.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thunderprism.compiler.place.problem.Part;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.search.Distances;
import org.thunderprism.compiler.place.search.Solution;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.model.topology.Topology;

/** Tells a solution in the words of the program and its topology. */
final class PlacementReport {

    private final Topology topology;
    private final String facet;
    private final PlacementProblem problem;
    private final Solution solution;
    private final Map<String, Resources> needs;
    private final Map<DataFlows.Pair, Long> flows;
    private final Grid grid;
    private final Map<String, SortedSet<Integer>> sites = new TreeMap<>();

    PlacementReport(
            Topology topology,
            String facet,
            PlacementProblem problem,
            Solution solution,
            Map<String, Resources> needs,
            Map<DataFlows.Pair, Long> flows) {
        this.topology = topology;
        this.facet = facet;
        this.problem = problem;
        this.solution = solution;
        this.needs = needs;
        this.flows = flows;
        this.grid = new Grid(topology);
        for (int number = 0; number < problem.parts().size(); number++) {
            Part part = problem.parts().get(number);
            SortedSet<Integer> where = part.fixed()
                    ? part.candidates()
                    : new TreeSet<>(List.of(solution.sites().get(number)));
            part.modules().forEach(name -> sites.put(name, where));
        }
    }

    NetworkPlacement of(List<ModuleDeclaration> modules, Mobility mobility, boolean moved) {
        Optional<Spot> home = grid.spots().stream()
                .filter(spot -> spot.vertex().equals(facet))
                .findFirst();
        return new NetworkPlacement(
                topology.getName(),
                home,
                modules.stream().map(module -> module(module, mobility, moved)).toList(),
                vertices(modules),
                paths(),
                new PlacementCost(solution.pathCost(), solution.imbalance(), solution.bound(), solution.proven()));
    }

    private PlacedModule module(ModuleDeclaration declaration, Mobility mobility, boolean moved) {
        String name = declaration.getName();
        boolean free = moved && mobility.reason(declaration).isEmpty();
        List<Spot> spots = sites.get(name).stream().map(grid::spot).toList();
        String reason = free
                ? "it costs least there"
                : mobility.reason(declaration).orElse("modules without `at` are at the facet");
        return new PlacedModule(name, spots, free, reason, needs.getOrDefault(name, Resources.NONE));
    }

    private List<VertexUse> vertices(List<ModuleDeclaration> modules) {
        List<VertexUse> uses = new ArrayList<>();
        for (int vertex = 0; vertex < topology.getVertices().size(); vertex++) {
            int current = vertex;
            List<String> here = modules.stream()
                    .map(ModuleDeclaration::getName)
                    .filter(name -> sites.get(name).contains(current))
                    .toList();
            if (!here.isEmpty()) {
                Resources used = here.stream()
                        .map(name -> needs.getOrDefault(name, Resources.NONE))
                        .reduce(Resources.NONE, Resources::plus);
                uses.add(new VertexUse(
                        grid.spot(vertex),
                        here,
                        used,
                        problem.sites().get(vertex).budget()));
            }
        }
        return uses;
    }

    private List<DataPath> paths() {
        Distances distances = new Distances(problem.sites().size(), problem.links());
        List<DataPath> paths = new ArrayList<>();
        flows.forEach((pair, bytes) -> {
            for (int to : sites.get(pair.to())) {
                int from = nearest(distances, sites.get(pair.from()), to);
                if (from != to && distances.from(from)[to] < Distances.UNREACHABLE) {
                    List<String> vertices = distances.path(from, to).stream()
                            .map(vertex -> grid.spot(vertex).vertex())
                            .toList();
                    paths.add(new DataPath(
                            pair.from(),
                            pair.to(),
                            bytes,
                            vertices,
                            bytes * distances.from(from)[to]));
                }
            }
        });
        return paths;
    }

    private static int nearest(Distances distances, SortedSet<Integer> sources, int to) {
        int nearest = sources.first();
        for (int source : sources) {
            if (distances.from(source)[to] < distances.from(nearest)[to]) {
                nearest = source;
            }
        }
        return nearest;
    }
}
