package org.thunderprism.compiler.place.search;

import java.util.List;

/**
 * A placement of all parts.
 *
 * @param sites the site of each part that was to be placed, by the part's number; -1 for a fixed one
 * @param pathCost bytes times length over all flows
 * @param imbalance what the zones' loads cost above the best balance
 * @param bound no placement costs less
 * @param proven whether no placement is better
 */
public record Solution(List<Integer> sites, long pathCost, long imbalance, long bound, boolean proven) {

    public Solution {
        sites = List.copyOf(sites);
    }

    public long cost() {
        return pathCost + imbalance;
    }

    /** How far the cost can be from the best one, in parts of the bound; 0 when it is the best, infinite when nothing is known. */
    public double gap() {
        if (proven || cost() == bound) {
            return 0;
        }
        return bound == 0 ? Double.POSITIVE_INFINITY : (double) (cost() - bound) / bound;
    }
}
