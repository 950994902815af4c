package org.thunderprism.lang.model.onnx;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * Scores as integers: each is multiplied by the same power of two. Sums of several trees are taken exactly where 62 bits hold them, and
 * rounded to 62 bits where they do not, far below the precision of the numbers themselves. A tree that decides alone only has to keep the
 * order of its leaves' scores, for which fewer bits do.
 */
final class ScoreScale {

    private static final int WIDEST_SUM = 62;
    private static final int FINE_ENOUGH = 15;

    private final int shift;

    private ScoreScale(int shift) {
        this.shift = shift;
    }

    /** @param trees per tree, the scores of its leaves */
    static ScoreScale of(List<List<BigDecimal[]>> trees) {
        int exact = 0;
        double bound = 0;
        for (List<BigDecimal[]> leaves : trees) {
            double largest = 0;
            for (BigDecimal[] leaf : leaves) {
                for (BigDecimal score : leaf) {
                    // A sum of fractions whose denominators are powers of two: as many decimals as its denominator has
                    // bits.
                    exact = Math.max(exact, score.stripTrailingZeros().scale());
                    largest = Math.max(largest, score.abs().doubleValue());
                }
            }
            bound += largest;
        }
        int finest = Math.min(exact, WIDEST_SUM - 2 - Math.getExponent(bound));
        return trees.size() == 1 ? coarsest(trees.getFirst(), finest) : new ScoreScale(finest);
    }

    private static ScoreScale coarsest(List<BigDecimal[]> leaves, int finest) {
        for (int shift = Math.min(FINE_ENOUGH, finest); shift < finest; shift++) {
            ScoreScale scale = new ScoreScale(shift);
            if (leaves.stream().allMatch(leaf -> winner(leaf) == winner(scale.rounded(leaf)))) {
                return scale;
            }
        }
        return new ScoreScale(finest);
    }

    private static <T extends Comparable<T>> int winner(T[] scores) {
        int winner = 0;
        for (int index = 1; index < scores.length; index++) {
            if (scores[index].compareTo(scores[winner]) > 0) {
                winner = index;
            }
        }
        return winner;
    }

    private BigInteger[] rounded(BigDecimal[] scores) {
        BigInteger[] row = new BigInteger[scores.length];
        for (int index = 0; index < row.length; index++) {
            row[index] = rounded(scores[index]);
        }
        return row;
    }

    private BigInteger rounded(BigDecimal score) {
        BigDecimal factor = new BigDecimal(BigInteger.TWO.pow(Math.abs(shift)));
        return shift >= 0
                ? score.multiply(factor).setScale(0, RoundingMode.HALF_EVEN).toBigInteger()
                : score.divide(factor, 0, RoundingMode.HALF_EVEN).toBigInteger();
    }

    long integer(BigDecimal score) {
        return rounded(score).longValueExact();
    }
}
