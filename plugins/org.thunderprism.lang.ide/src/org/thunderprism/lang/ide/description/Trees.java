package org.thunderprism.lang.ide.description;

import org.thunderprism.lang.thunderDsl.TreeNode;
import org.thunderprism.lang.thunderDsl.TreeSplit;

/** Counts in trees that are written out; the parser bounds their depth. */
final class Trees {

    private Trees() {}

    static int leaves(TreeNode tree) {
        return tree instanceof TreeSplit split ? leaves(split.getLeft()) + leaves(split.getRight()) : 1;
    }

    /** Comparisons on the longest way to a leaf. */
    static int depth(TreeNode tree) {
        return tree instanceof TreeSplit split ? 1 + Math.max(depth(split.getLeft()), depth(split.getRight())) : 0;
    }
}
