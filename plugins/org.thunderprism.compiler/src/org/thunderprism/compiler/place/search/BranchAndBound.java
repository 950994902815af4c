package org.thunderprism.compiler.place.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at all assignments, except those that cannot be better than the best one known: what is placed costs what it costs, and every other part
 * at least as much as at its cheapest site.
 */
final class BranchAndBound {

    private record Choice(int site, long cost) {}

    private final Instance instance;
    private final List<Integer> order;
    private final int[] modulesBehind;
    private long work;
    private long bestCost;
    private int[] best;

    /**
     * @param order in which parts are placed
     * @param work evaluations of a part at a site
     */
    BranchAndBound(Instance instance, List<Integer> order, long work) {
        this.instance = instance;
        this.order = order;
        this.work = work;
        modulesBehind = new int[order.size() + 1];
        for (int depth = order.size() - 1; depth >= 0; depth--) {
            modulesBehind[depth] = modulesBehind[depth + 1]
                    + instance.part(order.get(depth)).modules().size();
        }
    }

    /**
     * Searches to the end, or until the work is used up.
     *
     * @param incumbent the best one known, without penalties; null when there is none
     * @return whether it came to the end, so that {@link #best()} is the best of all
     */
    boolean search(Assignment incumbent) {
        best = incumbent == null ? null : incumbent.sites();
        bestCost = incumbent == null ? Instance.PENALTY : incumbent.totalCost();
        descend(new Assignment(instance), 0, instance.fixedCost);
        return work > 0;
    }

    /** The best assignment found; null when there is none. */
    Assignment best() {
        return best == null ? null : Assignment.of(instance, best);
    }

    /** @param paths what the flows of the placed parts cost */
    private void descend(Assignment assignment, int depth, long paths) {
        if (work <= 0) {
            return;
        }
        if (depth == order.size()) {
            long cost = paths + assignment.imbalance();
            if (cost < bestCost) {
                bestCost = cost;
                best = assignment.sites();
            }
            return;
        }
        if (bound(assignment, depth, paths) >= bestCost) {
            return;
        }
        int part = order.get(depth);
        for (Choice choice : choices(assignment, part)) {
            assignment.put(part, choice.site());
            descend(assignment, depth + 1, paths + choice.cost());
            assignment.remove(part);
        }
    }

    private long bound(Assignment assignment, int depth, long paths) {
        long bound = paths + assignment.imbalanceAtLeast(modulesBehind[depth]);
        for (int i = depth; i < order.size() && bound < bestCost; i++) {
            int part = order.get(i);
            long least = Instance.FORBIDDEN;
            for (int site = 0; site < instance.sites(); site++) {
                if (instance.siteCost[part][site] < least
                        && assignment.hasRoom(site, instance.part(part).demand())) {
                    least = Math.min(least, assignment.paths(part, site, List.of()));
                }
            }
            work -= instance.sites();
            if (least >= Instance.FORBIDDEN) {
                return Long.MAX_VALUE;
            }
            bound += least;
        }
        return bound;
    }

    private List<Choice> choices(Assignment assignment, int part) {
        List<Choice> choices = new ArrayList<>();
        for (int site = 0; site < instance.sites(); site++) {
            if (assignment.hasRoom(site, instance.part(part).demand())) {
                long cost = assignment.paths(part, site, List.of());
                if (cost < Instance.FORBIDDEN) {
                    choices.add(new Choice(site, cost));
                }
            }
        }
        choices.sort(Comparator.comparingLong(Choice::cost));
        return choices;
    }
}
