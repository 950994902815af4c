package org.thunderprism.compiler.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.source.SourceFiles;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.report.PlaceCode;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.compiler.place.search.Outcome;
import org.thunderprism.compiler.place.search.PlacementSearch;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Topology;

/** The place phase: decides over the vertex of every module that may be anywhere, and looks whether all vertices have what their modules need. */
public final class Placer {

    private final ResourceEstimator estimator;
    private final TargetResolver targets;
    private final PlaceOptions options;

    /**
     * @param estimator tells what modules need
     * @param targets tells which vertices can hold modules at all
     */
    public Placer(ResourceEstimator estimator, TargetResolver targets, PlaceOptions options) {
        this.estimator = estimator;
        this.targets = targets;
        this.options = options;
    }

    /**
     * Places a program.
     *
     * @param program linked and validated, without errors
     * @param network what it was compiled to, of the stage {@code FUSE}
     * @return the placement; none when a module fits nowhere
     */
    public Result<NetworkPlacement> place(ThunderFile program, Network network) {
        Topology topology = ProgramTopology.of(program.eResource());
        List<ModuleDeclaration> modules = new SourceFiles(program).modules();
        Mobility mobility = new Mobility(modules);
        List<Set<ModuleDeclaration>> groups = options.move() ? mobility.freeGroups() : List.of();
        Map<String, Resources> needs = needs(network);
        Map<DataFlows.Pair, Long> flows = DataFlows.of(network);
        PlacementProblem problem = new ProblemBuilder(topology, targets, held(network), needs, flows)
                .build(network.getFacet(), modules, groups);
        Diagnostics diagnostics = new Diagnostics(Phase.PLACE);
        return switch (new PlacementSearch(options.search()).search(problem)) {
            case Outcome.Placed placed -> {
                NetworkPlacement placement = new PlacementReport(
                                topology, network.getFacet(), problem, placed.solution(), needs, flows)
                        .of(modules, mobility, options.move());
                new BudgetCheck(topology, modules, diagnostics).check(problem, placement);
                yield new Result<>(placement, diagnostics.list());
            }
            case Outcome.Unplaced unplaced -> {
                ModuleDeclaration first = modules.stream()
                        .filter(module -> module.getName()
                                .equals(problem.parts()
                                        .get(unplaced.part())
                                        .modules()
                                        .getFirst()))
                        .findFirst()
                        .orElseThrow();
                diagnostics.report(
                        unplaced.proven() ? PlaceCode.NO_SITE : PlaceCode.NOT_FOUND,
                        SourceRanges.origin(first),
                        Obstacles.parts(problem, unplaced),
                        Obstacles.text(problem, unplaced));
                yield new Result<>(null, diagnostics.list());
            }
        };
    }

    /** The vertices that hold each module. */
    private static Map<String, SortedSet<Integer>> held(Network network) {
        Map<String, SortedSet<Integer>> held = new LinkedHashMap<>();
        for (Program program : network.getPrograms()) {
            List<String> names = new ArrayList<>();
            program.getModules().forEach(module -> names.add(module.getName()));
            names.forEach(
                    name -> held.computeIfAbsent(name, key -> new TreeSet<>()).add(program.getIndex()));
        }
        return held;
    }

    /** What each module needs of a vertex: the most of all vertices that hold it. */
    private Map<String, Resources> needs(Network network) {
        Map<String, Resources> needs = new LinkedHashMap<>();
        for (Program program : network.getPrograms()) {
            estimator.estimate(program).forEach((name, need) -> needs.merge(name, need, Resources::larger));
        }
        return needs;
    }
}
