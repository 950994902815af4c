package org.thunderprism.lang.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds declarations that need themselves. */
final class ReferenceCycle {

    private ReferenceCycle() {}

    /**
     * The cycles of a graph, each once, found without recursion.
     *
     * @param needs what a node needs directly
     * @return for the node that closes a cycle: the nodes from it to itself, both ends included
     */
    static <T> Map<T, List<T>> of(Collection<T> nodes, Function<T, ? extends Collection<T>> needs) {
        Map<T, List<T>> cycles = new LinkedHashMap<>();
        Map<T, Boolean> finished = new IdentityHashMap<>();
        for (T start : nodes) {
            if (!finished.containsKey(start)) {
                search(start, needs, finished, cycles);
            }
        }
        return cycles;
    }

    private static <T> void search(
            T start, Function<T, ? extends Collection<T>> needs, Map<T, Boolean> finished, Map<T, List<T>> cycles) {
        record Step<T>(T node, Iterator<T> rest) {}
        Deque<Step<T>> path = new ArrayDeque<>();
        path.push(new Step<>(start, needs.apply(start).iterator()));
        finished.put(start, false);
        while (!path.isEmpty()) {
            Step<T> step = path.peek();
            if (!step.rest().hasNext()) {
                finished.put(step.node(), true);
                path.pop();
                continue;
            }
            T next = step.rest().next();
            Boolean state = finished.get(next);
            if (state == null) {
                finished.put(next, false);
                path.push(new Step<>(next, needs.apply(next).iterator()));
            } else if (!state) {
                List<T> cycle = new ArrayList<>();
                cycle.add(next);
                for (Step<T> back : path) {
                    cycle.add(1, back.node());
                    if (back.node() == next) {
                        cycle.remove(1);
                        break;
                    }
                }
                cycle.add(next);
                cycles.putIfAbsent(step.node(), cycle);
            }
        }
    }
}
