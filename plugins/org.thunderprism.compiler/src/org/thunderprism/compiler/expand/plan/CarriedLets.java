package org.thunderprism.compiler.expand.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;

/** The values that travel with a packet: lets used at vertices that neither compute them nor get them by {@code sync}. */
public final class CarriedLets {

    private final Map<Let, SortedSet<Integer>> users = new LinkedHashMap<>();

    public CarriedLets(Placement placement, Routes routes) {
        for (ModuleDeclaration module : placement.packetModules()) {
            for (Let let : ModuleOrder.lets(module)) {
                for (int vertex : placement.vertices(module)) {
                    if (!placement.isLocal(let, vertex) && !routes.isBrought(let, vertex)) {
                        users.computeIfAbsent(let, key -> new TreeSet<>()).add(vertex);
                    }
                }
            }
        }
    }

    /** The lets of a module that travel, in source order. */
    public List<Let> of(ModuleDeclaration module) {
        return module.getBody().getStatements().stream()
                .filter(Let.class::isInstance)
                .map(Let.class::cast)
                .filter(users::containsKey)
                .toList();
    }

    /** The vertices that use one of a module's lets and do not compute it. */
    public List<Integer> users(ModuleDeclaration module) {
        SortedSet<Integer> vertices = new TreeSet<>();
        of(module).forEach(let -> vertices.addAll(users.get(let)));
        return List.copyOf(vertices);
    }

    /** Whether a vertex gets the let together with the packet. */
    public boolean isCarried(Let let, int vertex) {
        return users.containsKey(let) && users.get(let).contains(vertex);
    }

    /** The module that computes a let. */
    public static ModuleDeclaration producer(Let let) {
        return EcoreUtil2.getContainerOfType(let, ModuleDeclaration.class);
    }
}
