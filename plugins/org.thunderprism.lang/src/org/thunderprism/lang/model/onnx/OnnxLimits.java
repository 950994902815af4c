package org.thunderprism.lang.model.onnx;

/**
 * What an ONNX file may hold at most. A file beyond a limit is refused with a diagnostic before memory is taken for it.
 *
 * @param fileBytes size of the file
 * @param nodes nodes of the graph, and attributes of one node
 * @param numbers numbers in all tensors and attributes together, and table entries of all trees together
 * @param depth levels of a decision tree
 * @param vector elements of a vector between two nodes
 */
public record OnnxLimits(long fileBytes, int nodes, int numbers, int depth, int vector) {

    public static final OnnxLimits DEFAULT = new OnnxLimits(128L << 20, 65_536, 16_777_216, 16, 65_536);
}
