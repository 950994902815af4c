package org.thunderprism.lang.model.onnx;

/**
 * What the graph reads (ValueInfoProto).
 *
 * @param elementType number of the type as in TensorProto.DataType
 * @param shape the dimensions' lengths, -1 where it is not fixed; null when the file does not tell
 */
record Input(String name, int elementType, long[] shape) {}
