package org.thunderprism.compiler.quantize;

/** Shares rows out among trees: the tree whose next levels lower the error most for each byte gets them, until the bytes are spent. */
final class DepthAllocation {

    private DepthAllocation() {}

    /**
     * @param errors per tree, the error that is left at each depth from 0 on
     * @param rowBytes per tree, bytes of a row
     * @param bytes the most that all rows may take together
     * @return per tree, its depth
     */
    static int[] of(double[][] errors, long[] rowBytes, long bytes) {
        int[] depths = new int[errors.length];
        long left = bytes;
        for (long row : rowBytes) {
            left -= row;
        }
        while (true) {
            int best = -1;
            int bestDepth = 0;
            double bestGain = 0;
            for (int tree = 0; tree < errors.length; tree++) {
                for (int depth = depths[tree] + 1; depth < errors[tree].length; depth++) {
                    long cost = cost(rowBytes[tree], depths[tree], depth);
                    double gain = (errors[tree][depths[tree]] - errors[tree][depth]) / cost;
                    if (cost <= left && gain > bestGain) {
                        best = tree;
                        bestDepth = depth;
                        bestGain = gain;
                    }
                }
            }
            if (best < 0) {
                return depths;
            }
            left -= cost(rowBytes[best], depths[best], bestDepth);
            depths[best] = bestDepth;
        }
    }

    private static long cost(long rowBytes, int from, int to) {
        return rowBytes * ((1L << to) - (1L << from));
    }
}
