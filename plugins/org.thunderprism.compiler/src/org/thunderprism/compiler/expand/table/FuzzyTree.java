package org.thunderprism.compiler.expand.table;

import java.util.List;

/**
 * A complete tree of thresholds: nodes breadth-first, an element at most its threshold goes to 2n+1, else to 2n+2.
 *
 * @param depth levels of inner nodes
 * @param features per inner node the element that is compared
 * @param thresholds per inner node, canonical in the elements' type
 * @param rows per leaf the result's elements, canonical in the result's type
 */
public record FuzzyTree(int depth, int[] features, long[] thresholds, List<long[]> rows) {}
