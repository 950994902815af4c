package org.thunderprism.lang.model.pegasus;

import java.util.List;

/**
 * One layer: the input vector is cut into blocks of {@code blockSize} elements, every block is mapped through its own
 * tree, and the rows are added element by element (Partition, Map and SumReduce of Pegasus, SIGCOMM 2025).
 *
 * @param blockSize elements in a block; block {@code b} reads the elements from {@code b * blockSize} on
 * @param blocks one tree per block, at least one, all with rows of the same length
 */
public record PegasusLayer(int blockSize, List<FuzzyTree> blocks) {

    private static final int NARROW = 32;
    private static final int WIDE = 64;

    /** @throws IllegalArgumentException when the blocks do not fit each other */
    public PegasusLayer {
        blocks = List.copyOf(blocks);
        if (blockSize < 1 || blocks.isEmpty()) {
            throw new IllegalArgumentException("block size " + blockSize + ", " + blocks.size() + " blocks");
        }
        for (FuzzyTree tree : blocks) {
            if (tree.outputLength() != blocks.getFirst().outputLength()) {
                throw new IllegalArgumentException("rows of different lengths");
            }
            for (int node = 0; node < tree.leaves() - 1; node++) {
                if (tree.feature(node) < 0 || tree.feature(node) >= blockSize) {
                    throw new IllegalArgumentException("feature " + tree.feature(node));
                }
            }
        }
    }

    /** Elements of the vector that the layer reads. */
    public int inputLength() {
        return blockSize * blocks.size();
    }

    /** Elements of the vector that the layer yields. */
    public int outputLength() {
        return blocks.getFirst().outputLength();
    }

    /**
     * Bits of a signed integer that no partial sum of the layer overflows, whatever the leaves: 32 where that is enough,
     * else 64. The proof is by ranges: per element, the smallest and the largest entries of the blocks are added, and so
     * are they for every prefix of the blocks.
     *
     * @throws ArithmeticException when 64 bits are not enough
     */
    public int sumWidth() {
        int width = NARROW;
        for (int element = 0; element < outputLength(); element++) {
            IntegerRange sum = IntegerRange.ZERO;
            for (FuzzyTree tree : blocks) {
                IntegerRange entries = tree.range(element);
                sum = sum.plus(entries);
                if (!sum.fits(NARROW) || !entries.fits(NARROW)) {
                    width = WIDE;
                }
            }
        }
        return width;
    }
}
