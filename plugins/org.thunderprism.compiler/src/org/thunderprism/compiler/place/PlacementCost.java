package org.thunderprism.compiler.place;

import java.util.Locale;

/**
 * What a placement costs.
 *
 * @param paths bytes times length over all data between modules
 * @param imbalance what zones cost that hold more than their share
 * @param bound no placement costs less in all
 * @param proven whether no placement is better
 */
public record PlacementCost(long paths, long imbalance, long bound, boolean proven) {

    public long total() {
        return paths + imbalance;
    }

    /** How good that is, in words. */
    public String quality() {
        return proven || total() == bound
                ? "none costs less"
                : String.format(Locale.ROOT, "none costs less than %,d", bound);
    }
}
