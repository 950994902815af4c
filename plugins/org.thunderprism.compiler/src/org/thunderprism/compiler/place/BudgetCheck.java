package org.thunderprism.compiler.place;

import java.util.List;
import java.util.Locale;
import org.thunderprism.compiler.place.problem.PlacementProblem;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.compiler.place.report.PlaceCode;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Looks whether vertices have what their modules need, and whether data keeps to the zones' rules. */
final class BudgetCheck {

    private final Topology topology;
    private final List<ModuleDeclaration> modules;
    private final Diagnostics diagnostics;

    BudgetCheck(Topology topology, List<ModuleDeclaration> modules, Diagnostics diagnostics) {
        this.topology = topology;
        this.modules = modules;
        this.diagnostics = diagnostics;
    }

    void check(PlacementProblem problem, NetworkPlacement placement) {
        placement.vertices().forEach(this::budget);
        for (DataPath path : placement.paths()) {
            Vertex from = vertex(path.vertices().getFirst());
            Vertex to = vertex(path.vertices().getLast());
            if (!problem.mayExchange(
                    topology.getVertices().indexOf(from), topology.getVertices().indexOf(to))) {
                diagnostics.report(
                        PlaceCode.ZONES,
                        origin(path.to()),
                        path.to(),
                        path.from(),
                        from.getZone().getName(),
                        from.getName(),
                        to.getZone().getName(),
                        to.getName());
            }
        }
    }

    private Vertex vertex(String name) {
        return topology.getVertices().stream()
                .filter(vertex -> vertex.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void budget(VertexUse use) {
        Resources used = use.used();
        Resources budget = use.budget();
        budget(use, used.memory(), budget.memory(), "bytes of memory");
        budget(use, used.tableMemory(), budget.tableMemory(), "bytes of tables");
        budget(use, used.stages(), budget.stages(), "stages");
    }

    private void budget(VertexUse use, long used, long budget, String what) {
        if (budget > 0 && used > budget) {
            diagnostics.report(
                    PlaceCode.BUDGET,
                    origin(use.modules().getFirst()),
                    use.spot().vertex(),
                    String.format(Locale.ROOT, "%,d", used),
                    what,
                    String.format(Locale.ROOT, "%,d", budget));
        }
    }

    private Origin origin(String module) {
        return modules.stream()
                .filter(each -> each.getName().equals(module))
                .map(SourceRanges::origin)
                .findFirst()
                .orElse(null);
    }
}
