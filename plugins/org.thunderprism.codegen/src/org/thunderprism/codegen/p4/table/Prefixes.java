package org.thunderprism.codegen.p4.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.thunderprism.codegen.p4.table.KeyMatch.Masked;
import org.thunderprism.codegen.p4.table.KeyMatch.Range;

/**
 * Ranges as prefixes of the key's bits, for targets whose ternary memories know no ranges. Among entries of one key the longest prefix wins,
 * which priorities in the order of the entries make so; then Draves, King, Venkatachary and Zill ("Constructing Optimal IP Routing Tables",
 * INFOCOM 1999) tell the least number of prefixes that map every key to what it has to be mapped to.
 */
public final class Prefixes {

    private final int width;
    private final List<Segment> segments;
    private final List<Labelled> found = new ArrayList<>();

    private Prefixes(int width, List<Segment> segments) {
        this.width = width;
        this.segments = segments;
    }

    /**
     * Keys that are mapped to the same.
     *
     * @param keys disjoint from those of other segments
     * @param label what they are mapped to, from 0
     */
    public record Segment(Range keys, int label) {}

    /**
     * A prefix and what it maps to.
     *
     * @param length bits of the prefix; that of length 0 is every key's
     */
    public record Labelled(Masked keys, int length, int label) {}

    /** A node of the tree of prefixes; without children, all its keys have the same label or none. */
    private record Node(BitSet labels, boolean free, Node left, Node right) {

        boolean allows(int label) {
            return free || labels.get(label);
        }
    }

    /**
     * The least prefixes for a mapping.
     *
     * @param width bits of the key
     * @param segments in ascending order; keys between them never occur
     * @return longest prefixes first; the last one has length 0
     */
    public static List<Labelled> of(int width, List<Segment> segments) {
        Prefixes prefixes = new Prefixes(width, segments);
        Node root = prefixes.node(0, 0);
        prefixes.choose(root, 0, 0, -1);
        prefixes.found.sort((one, other) -> Integer.compare(other.length(), one.length()));
        return List.copyOf(prefixes.found);
    }

    private static long free(int width, int length) {
        return width == length ? 0 : -1L >>> Long.SIZE - (width - length);
    }

    private Node node(long prefix, int length) {
        Range keys = new Range(prefix, prefix | free(width, length));
        BitSet labels = new BitSet();
        boolean mixed = false;
        for (Segment segment : segments) {
            boolean inside = keys.covers(segment.keys());
            boolean overlaps = inside
                    || segment.keys().accepts(keys.low())
                    || segment.keys().accepts(keys.high());
            if (overlaps) {
                labels.set(segment.label());
                mixed |= labels.cardinality() > 1;
            }
        }
        if (!mixed) {
            return new Node(labels, labels.isEmpty(), null, null);
        }
        Node left = node(prefix, length + 1);
        Node right = node(prefix | 1L << width - length - 1, length + 1);
        if (left.free() || right.free()) {
            return new Node(left.free() ? right.labels() : left.labels(), false, left, right);
        }
        BitSet both = (BitSet) left.labels().clone();
        both.and(right.labels());
        if (both.isEmpty()) {
            both.or(left.labels());
            both.or(right.labels());
        }
        return new Node(both, false, left, right);
    }

    private void choose(Node node, long prefix, int length, int inherited) {
        int label = inherited;
        if (label < 0 || !node.allows(label)) {
            label = Math.max(0, node.labels().nextSetBit(0));
            long mask = free(width, 0) & ~free(width, length);
            found.add(new Labelled(new Masked(prefix, mask), length, label));
        }
        if (node.left() != null) {
            choose(node.left(), prefix, length + 1, label);
            choose(node.right(), prefix | 1L << width - length - 1, length + 1, label);
        }
    }

    /** The least prefixes that together are a range. */
    public static List<Masked> cover(int width, Range range) {
        List<Masked> covers = new ArrayList<>();
        cover(width, range, 0, 0, covers);
        return covers;
    }

    private static void cover(int width, Range range, long prefix, int length, List<Masked> covers) {
        Range keys = new Range(prefix, prefix | free(width, length));
        if (range.covers(keys)) {
            covers.add(new Masked(prefix, free(width, 0) & ~free(width, length)));
        } else if (range.accepts(keys.low()) || range.accepts(keys.high()) || keys.covers(range)) {
            cover(width, range, prefix, length + 1, covers);
            cover(width, range, prefix | 1L << width - length - 1, length + 1, covers);
        }
    }
}
