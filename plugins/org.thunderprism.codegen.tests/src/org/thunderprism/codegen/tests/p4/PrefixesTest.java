package org.thunderprism.codegen.tests.p4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.thunderprism.codegen.p4.table.KeyMatch.Masked;
import org.thunderprism.codegen.p4.table.KeyMatch.Range;
import org.thunderprism.codegen.p4.table.Prefixes;
import org.thunderprism.codegen.p4.table.Prefixes.Labelled;
import org.thunderprism.codegen.p4.table.Prefixes.Segment;

class PrefixesTest {

    @Test
    void everyRangeIsTheUnionOfItsPrefixes() {
        int width = 5;
        for (int low = 0; low < 32; low++) {
            for (int high = low; high < 32; high++) {
                Range range = new Range(low, high);
                List<Masked> cover = Prefixes.cover(width, range);
                assertThat(cover).hasSizeLessThanOrEqualTo(Math.max(1, 2 * width - 2));
                for (int key = 0; key < 32; key++) {
                    long value = key;
                    assertThat(cover.stream()
                                    .filter(prefix -> prefix.accepts(value))
                                    .count())
                            .as("%s in %s", key, range)
                            .isEqualTo(range.accepts(key) ? 1 : 0);
                }
            }
        }
    }

    @Test
    void theWholeOf64BitsIsOnePrefix() {
        assertThat(Prefixes.cover(64, new Range(0, -1))).containsExactly(new Masked(0, 0));
        assertThat(Prefixes.cover(64, new Range(-1, -1))).containsExactly(new Masked(-1, -1));
    }

    @Test
    void mappingsComeOutOfTheFirstPrefixThatMatches() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            List<Segment> segments = segments(random, 64, 3);
            List<Labelled> prefixes = Prefixes.of(6, segments);
            for (Segment segment : segments) {
                for (long key = segment.keys().low(); key <= segment.keys().high(); key++) {
                    assertThat(label(prefixes, key)).isEqualTo(segment.label());
                }
            }
        }
    }

    @Test
    void noFewerPrefixesDo() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 60; round++) {
            List<Segment> segments = segments(random, 8, 2);
            assertThat(Prefixes.of(3, segments)).hasSize(fewest(segments, 3, 2));
        }
    }

    /** All keys below a limit, cut into pieces with labels. */
    private static List<Segment> segments(SplittableRandom random, int limit, int labels) {
        TreeSet<Integer> ends = new TreeSet<>(List.of(limit));
        for (int i = 0; i < 4; i++) {
            ends.add(random.nextInt(1, limit));
        }
        List<Segment> segments = new ArrayList<>();
        int low = 0;
        for (int end : ends) {
            segments.add(new Segment(new Range(low, end - 1), random.nextInt(labels)));
            low = end;
        }
        return segments;
    }

    private static int label(List<Labelled> prefixes, long key) {
        return prefixes.stream()
                .filter(prefix -> prefix.keys().accepts(key))
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** The least number of prefixes that do, by trying more and more of all that there are. */
    private static int fewest(List<Segment> segments, int width, int labels) {
        List<Labelled> all = new ArrayList<>();
        for (int length = width; length >= 0; length--) {
            long mask = (1L << width) - (1L << width - length);
            for (int prefix = 0; prefix < 1 << length; prefix++) {
                for (int label = 0; label < labels; label++) {
                    all.add(new Labelled(new Masked((long) prefix << width - length, mask), length, label));
                }
            }
        }
        int count = 1;
        while (!exists(segments, all, 0, count, new ArrayList<>())) {
            count++;
        }
        return count;
    }

    private static boolean exists(
            List<Segment> segments, List<Labelled> all, int from, int count, List<Labelled> chosen) {
        if (chosen.size() == count) {
            return segments.stream().allMatch(segment -> isRight(segment, chosen));
        }
        for (int next = from; next < all.size(); next++) {
            chosen.add(all.get(next));
            if (exists(segments, all, next + 1, count, chosen)) {
                return true;
            }
            chosen.removeLast();
        }
        return false;
    }

    private static boolean isRight(Segment segment, List<Labelled> chosen) {
        for (long key = segment.keys().low(); key <= segment.keys().high(); key++) {
            long value = key;
            boolean right = chosen.stream()
                    .filter(prefix -> prefix.keys().accepts(value))
                    .findFirst()
                    .map(prefix -> prefix.label() == segment.label())
                    .orElse(false);
            if (!right) {
                return false;
            }
        }
        return true;
    }
}
