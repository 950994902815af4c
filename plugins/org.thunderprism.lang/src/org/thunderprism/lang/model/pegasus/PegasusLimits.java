package org.thunderprism.lang.model.pegasus;

/**
 * What a model file may hold at most. A file beyond a limit is refused with a diagnostic before memory is taken for it.
 *
 * @param fileBytes size of the file
 * @param nesting arrays and objects within each other
 * @param layers layers of the model
 * @param blocks blocks of one layer, and elements of one block
 * @param depth levels of a tree
 * @param outputs elements of a row
 * @param entries thresholds and row entries of the whole model
 */
public record PegasusLimits(long fileBytes, int nesting, int layers, int blocks, int depth, int outputs, int entries) {

    public static final PegasusLimits DEFAULT = new PegasusLimits(128L << 20, 64, 256, 65_536, 16, 65_536, 16_777_216);
}
