package org.thunderprism.lang.model.onnx;

/**
 * Numbers that a file holds.
 *
 * @param name empty for an attribute's tensor
 * @param shape the dimensions' lengths; none for a single number
 * @param values in row-major order, as many as the dimensions multiply to
 */
record Tensor(String name, int[] shape, double[] values) {}
