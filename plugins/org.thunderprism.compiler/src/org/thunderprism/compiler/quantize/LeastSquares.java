package org.thunderprism.compiler.quantize;

import java.util.Arrays;

/**
 * Rows of tables by weighted least squares: of all rows, those whose sums come closest to what is wanted, drawn slightly towards where they
 * began (ridge regression, Hoerl and Kennard 1970). The normal equations are solved by Cholesky's decomposition.
 */
final class LeastSquares {

    private static final double RIDGE = 1e-3;

    /** Rows that are fitted at once; more are fitted group by group, each to what the others leave. */
    private static final int MOST_ROWS = 2_048;

    private final double[][] rows;
    private final int[] firstRows;
    private final int[][] chosen;
    private final double[][] wanted;
    private final double[] weights;

    /**
     * @param rows all tables' rows, one below the other; what they begin as
     * @param firstRows the number of each table's first row, and behind it the number of rows
     * @param chosen per sample, the row of each table that it takes
     * @param wanted per sample, what the chosen rows shall add up to
     * @param weights per sample
     */
    LeastSquares(double[][] rows, int[] firstRows, int[][] chosen, double[][] wanted, double[] weights) {
        this.rows = rows;
        this.firstRows = firstRows;
        this.chosen = chosen;
        this.wanted = wanted;
        this.weights = weights;
    }

    /** Fits the rows in place. */
    void fit() {
        int from = 0;
        while (from < firstRows.length - 1) {
            int to = from + 1;
            while (to < firstRows.length - 1 && firstRows[to + 1] - firstRows[from] <= MOST_ROWS) {
                to++;
            }
            fit(from, to);
            from = to;
        }
    }

    /** @param to the table behind the last one */
    private void fit(int from, int to) {
        int first = firstRows[from];
        int count = firstRows[to] - first;
        int outputs = rows[0].length;
        double[][] normal = new double[count][count];
        double[][] right = new double[count][outputs];
        double total = 0;
        for (int sample = 0; sample < chosen.length; sample++) {
            double[] missing = missing(sample);
            double weight = weights[sample];
            total += weight;
            for (int table = from; table < to; table++) {
                int row = chosen[sample][table] - first;
                for (int other = from; other <= table; other++) {
                    normal[row][chosen[sample][other] - first] += weight;
                }
                for (int output = 0; output < outputs; output++) {
                    right[row][output] += weight * missing[output];
                }
            }
        }
        for (int row = 0; row < count; row++) {
            normal[row][row] += RIDGE * total / count;
        }
        decompose(normal);
        substitute(normal, right);
        // Where the equations are too near to each other for floating-point numbers, the rows stay as they are.
        if (Arrays.stream(right).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            for (int row = 0; row < count; row++) {
                for (int output = 0; output < outputs; output++) {
                    rows[first + row][output] += right[row][output];
                }
            }
        }
    }

    private double[] missing(int sample) {
        double[] missing = wanted[sample].clone();
        for (int row : chosen[sample]) {
            for (int output = 0; output < missing.length; output++) {
                missing[output] -= rows[row][output];
            }
        }
        return missing;
    }

    /** The lower triangle becomes its Cholesky factor. */
    private static void decompose(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            double[] current = matrix[row];
            for (int column = 0; column <= row; column++) {
                double[] other = matrix[column];
                double sum = current[column];
                for (int inner = 0; inner < column; inner++) {
                    sum -= current[inner] * other[inner];
                }
                current[column] = row == column ? Math.sqrt(sum) : sum / other[column];
            }
        }
    }

    /** The right side becomes the solution. */
    private static void substitute(double[][] factor, double[][] right) {
        int outputs = right[0].length;
        for (int row = 0; row < factor.length; row++) {
            for (int inner = 0; inner < row; inner++) {
                subtract(right[row], right[inner], factor[row][inner], outputs);
            }
            divide(right[row], factor[row][row]);
        }
        for (int row = factor.length - 1; row >= 0; row--) {
            for (int inner = row + 1; inner < factor.length; inner++) {
                subtract(right[row], right[inner], factor[inner][row], outputs);
            }
            divide(right[row], factor[row][row]);
        }
    }

    private static void subtract(double[] from, double[] what, double times, int length) {
        for (int element = 0; element < length; element++) {
            from[element] -= times * what[element];
        }
    }

    private static void divide(double[] what, double by) {
        for (int element = 0; element < what.length; element++) {
            what[element] /= by;
        }
    }
}
