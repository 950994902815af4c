package org.thunderprism.lang.model.onnx;

import java.util.List;

/**
 * A named constant of a node (AttributeProto); what the file does not give is empty.
 *
 * @param floats a single number or several
 * @param integers a single number or several
 * @param texts a single text or several
 * @param tensor null for none
 */
record Attribute(String name, double[] floats, long[] integers, List<String> texts, Tensor tensor) {}
