package org.thunderprism.compiler.place.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.place.report.PlaceCode;
import org.thunderprism.compiler.place.resolve.Consideration.Finding;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/**
 * Chooses the backend of each vertex: the first that the vertex offers, that there is a generator for, that the vertex has all for, and that can
 * do what the vertex' program does. A vertex that names no backends offers the usual ones, in the product's order.
 */
public final class TargetResolver {

    private final List<TargetBackend> backends;

    /** @param backends those of the product, in its order */
    public TargetResolver(List<TargetBackend> backends) {
        this.backends = List.copyOf(backends);
    }

    /**
     * Resolves the targets of a network.
     *
     * @param network of the stage {@code LOWER} or {@code FUSE}
     * @param topology the one that it runs on
     * @return a target for each program in the network's order, with an error for each that has no backend
     */
    public Result<List<VertexTarget>> resolve(Network network, Topology topology) {
        Diagnostics diagnostics = new Diagnostics(Phase.PLACE);
        List<VertexTarget> targets = network.getPrograms().stream()
                .map(program -> resolve(program, topology.getVertices().get(program.getIndex()), diagnostics))
                .toList();
        return new Result<>(targets, diagnostics.list());
    }

    /** Whether any backend can serve a vertex, as long as nobody knows with which program. */
    public boolean canServe(Vertex vertex) {
        return offered(vertex).stream()
                .anyMatch(backend -> target(backend)
                        .filter(target -> target.missing(vertex).isEmpty())
                        .isPresent());
    }

    private VertexTarget resolve(Program program, Vertex vertex, Diagnostics diagnostics) {
        Set<Backend> offered = offered(vertex);
        Set<Backend> all = new LinkedHashSet<>(offered);
        backends.forEach(each -> all.add(each.backend()));
        List<Consideration> considered = new ArrayList<>();
        Optional<Backend> chosen = Optional.empty();
        for (Backend backend : all) {
            Consideration consideration = offered.contains(backend)
                    ? consider(backend, vertex, program, chosen, considered.size())
                    : new Consideration(backend, Finding.NOT_OFFERED, "the vertex does not offer it");
            if (consideration.finding() == Finding.CHOSEN) {
                chosen = Optional.of(backend);
            }
            considered.add(consideration);
        }
        if (chosen.isEmpty()) {
            diagnostics.report(
                    PlaceCode.NO_BACKEND, origin(program), vertex.getName(), reasons(considered, vertex, program));
        }
        return new VertexTarget(vertex.getName(), considered);
    }

    private static Origin origin(Program program) {
        return program.getModules().isEmpty()
                ? null
                : program.getModules().getFirst().getOrigin();
    }

    /** The backends that a vertex offers, its preferred one first. */
    private Set<Backend> offered(Vertex vertex) {
        if (namesBackends(vertex)) {
            return new LinkedHashSet<>(vertex.getCapabilities().getBackends());
        }
        return backends.stream()
                .filter(TargetBackend::isUsual)
                .map(TargetBackend::backend)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a vertex says what it offers. */
    private static boolean namesBackends(Vertex vertex) {
        return vertex.getCapabilities() != null
                && !vertex.getCapabilities().getBackends().isEmpty();
    }

    private Consideration consider(
            Backend backend, Vertex vertex, Program program, Optional<Backend> chosen, int position) {
        Optional<TargetBackend> target = target(backend);
        if (target.isEmpty()) {
            return new Consideration(backend, Finding.NO_GENERATOR, "there is no code generator for it");
        }
        Optional<String> missing = target.get().missing(vertex);
        if (missing.isPresent()) {
            return new Consideration(backend, Finding.CAPABILITY, missing.get());
        }
        if (chosen.isPresent()) {
            return new Consideration(
                    backend, Finding.NOT_NEEDED, "`" + chosen.get().getLiteral() + "` comes before it");
        }
        List<Diagnostic> refusals = target.get().refusals(program);
        if (!refusals.isEmpty()) {
            Diagnostic first = refusals.getFirst();
            return new Consideration(backend, Finding.CONSTRUCT, first.getCode() + ": " + first.getMessage());
        }
        String rank = position == 0 ? "the first" : "the first that can be used";
        return new Consideration(
                backend,
                Finding.CHOSEN,
                namesBackends(vertex)
                        ? rank + " of those that the vertex offers"
                        : rank + " of the usual ones, as the vertex names none");
    }

    private Optional<TargetBackend> target(Backend backend) {
        return backends.stream().filter(each -> each.backend() == backend).findFirst();
    }

    private String reasons(List<Consideration> considered, Vertex vertex, Program program) {
        String reasons = considered.stream()
                .filter(each -> each.finding() != Finding.NOT_OFFERED)
                .map(each -> "`" + each.backend().getLiteral() + "`: " + withoutPeriod(each.detail()))
                .collect(Collectors.joining("; "));
        String instead = considered.stream()
                .filter(each -> each.finding() == Finding.NOT_OFFERED)
                .map(Consideration::backend)
                .filter(backend -> target(backend)
                        .filter(target -> target.missing(vertex).isEmpty()
                                && target.refusals(program).isEmpty())
                        .isPresent())
                .map(backend -> "`" + backend.getLiteral() + "`")
                .collect(Collectors.joining(" or "));
        return instead.isEmpty() ? reasons : reasons + "; " + instead + " would do";
    }

    private static String withoutPeriod(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
