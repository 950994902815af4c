package org.thunderprism.lang.model.onnx;

import java.util.Comparator;

/** Where a node of a tree ensemble is: the number of its tree, and its own in the tree. */
record Place(long tree, long node) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::tree).thenComparingLong(Place::node);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
