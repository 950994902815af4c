package org.thunderprism.lang.model.onnx;

import java.util.List;

/**
 * The graph of a file (GraphProto), as it is written.
 *
 * @param nodes in an order in which every value is made before it is used
 * @param outputs names of values
 */
record Graph(List<Node> nodes, List<Tensor> initializers, List<Input> inputs, List<String> outputs) {}
