package org.thunderprism.witness.tests.agreement;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The prism: two rings of six vertices, each vertex joined to the one above or below it. */
final class Vertices {

    static final List<String> NAMES =
            List.of("crown", "bolt", "forge", "grid", "jam", "sec", "block", "link", "flow", "vine", "pac", "clock");

    private static final int RING = 6;

    private Vertices() {}

    static List<Integer> around(String set, int vertex) {
        return IntStream.range(0, NAMES.size())
                .filter(other -> other != vertex)
                .filter(belongs(set, vertex))
                .boxed()
                .toList();
    }

    private static IntPredicate belongs(String set, int vertex) {
        return switch (set) {
            case "others" -> other -> true;
            case "ring" -> other -> sameRing(other, vertex);
            default -> other -> sameRing(other, vertex) ? isNext(other, vertex) : Math.abs(other - vertex) == RING;
        };
    }

    private static boolean sameRing(int one, int other) {
        return one / RING == other / RING;
    }

    private static boolean isNext(int one, int other) {
        int distance = Math.floorMod(one - other, RING);
        return distance == 1 || distance == RING - 1;
    }
}
