package org.thunderprism.compiler.expand.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.Sync;
import org.thunderprism.model.ir.MessageKind;

/** What {@code sync} and {@code echo} send, and where it arrives. */
public final class Routes {

    /** A statement that sends; without a {@code sync} it is an {@code echo}. */
    private record Sending(Route route, ModuleDeclaration module, Statement statement) {

        Optional<Sync> sync() {
            return statement instanceof Sync sync ? Optional.of(sync) : Optional.empty();
        }
    }

    private final Placement placement;
    private final Map<Route, SortedSet<Integer>> receivers = new LinkedHashMap<>();
    private final Map<Route, Statement> statements = new HashMap<>();

    public Routes(Placement placement) {
        this.placement = placement;
        List<Sending> sendings = new ArrayList<>();
        placement.modules().forEach(module -> collect(module, sendings));
        for (Sending sending : sendings) {
            statements.putIfAbsent(sending.route(), sending.statement());
            SortedSet<Integer> to = receivers.computeIfAbsent(sending.route(), route -> new TreeSet<>());
            if (sending.sync().isPresent()) {
                Sync sync = sending.sync().get();
                placement
                        .vertices(sending.module())
                        .forEach(vertex -> to.addAll(placement.targets(sync.getTargets(), vertex)));
            } else if (sending.module().getTrigger() != null) {
                to.addAll(askers(sending.module(), sendings));
            }
        }
        // An echo of a packet's module leaves where the packet came in, so that it can meet any vertex that runs the
        // program.
        SortedSet<Integer> all = vertices();
        sendings.stream()
                .filter(sending -> sending.sync().isEmpty() && sending.module().getTrigger() == null)
                .forEach(sending -> receivers.get(sending.route()).addAll(all));
    }

    private static void collect(ModuleDeclaration module, List<Sending> sendings) {
        module.getBody().eAllContents().forEachRemaining(syntax -> {
            if (syntax instanceof Sync sync) {
                Place.of(sync.getValue())
                        .ifPresent(place -> sendings.add(new Sending(Route.of(MessageKind.SYNC, place), module, sync)));
            } else if (syntax instanceof Echo echo) {
                Place.of(echo.getValue())
                        .ifPresent(place -> sendings.add(new Sending(Route.of(MessageKind.ECHO, place), module, echo)));
            }
        });
    }

    /** The vertices that a module answers to: those that send what it waits for. */
    private SortedSet<Integer> askers(ModuleDeclaration answering, List<Sending> sendings) {
        SortedSet<Integer> askers = new TreeSet<>();
        sendings.stream()
                .filter(sending -> triggers(sending.route(), answering))
                .forEach(sending -> askers.addAll(placement.vertices(sending.module())));
        return askers;
    }

    /** Every vertex with a program: one that runs a module or receives a message. */
    public SortedSet<Integer> vertices() {
        SortedSet<Integer> vertices = placement.vertices();
        receivers.values().forEach(vertices::addAll);
        return vertices;
    }

    /** All routes, in the order of the statements that send on them. */
    public Collection<Route> all() {
        return receivers.keySet();
    }

    /** The first statement that sends on a route. */
    public Statement statement(Route route) {
        return statements.get(route);
    }

    /** The routes that end at a vertex. */
    public List<Route> into(int vertex) {
        return receivers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(vertex))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a message brings this state field, counter or let to the vertex. */
    public boolean isBrought(EObject cargo, int vertex) {
        return into(vertex).stream().anyMatch(route -> route.cargo() == cargo);
    }

    /** The modules that run at a vertex when a message of the route arrives, in execution order. */
    public List<ModuleDeclaration> triggered(Route route, int vertex) {
        return placement.triggeredModules(vertex).stream()
                .filter(module -> triggers(route, module))
                .toList();
    }

    /** Whether any message that arrives at a vertex is one that a module waits for. */
    public boolean isTriggered(ModuleDeclaration module, int vertex) {
        return into(vertex).stream().anyMatch(route -> triggers(route, module));
    }

    private static boolean triggers(Route route, ModuleDeclaration module) {
        return module.getTrigger() != null
                && Place.of(module.getTrigger())
                        .filter(place -> place.declaration() == route.cargo())
                        .isPresent();
    }
}
