package org.thunderprism.lang.linking;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Similar {

    private Similar() {}

    /**
     * The candidate with the smallest edit distance, if it is close enough for a slip. Of several the one that begins most like the name,
     * then the first by alphabet.
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        int limit = Math.max(1, name.length() / 3);
        record Match(String name, int distance) {}
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
                .map(candidate -> new Match(candidate, distance(name, candidate)))
                .filter(match -> match.distance <= limit)
                .min(Comparator.comparingInt(Match::distance)
                        .thenComparingInt(match -> -commonPrefix(name, match.name))
                        .thenComparing(Match::name))
                .map(Match::name);
    }

    private static int commonPrefix(String left, String right) {
        int length = 0;
        while (length < left.length() && length < right.length() && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Edit distance with insertions, deletions, replacements and swaps of neighbours; case does not count. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
