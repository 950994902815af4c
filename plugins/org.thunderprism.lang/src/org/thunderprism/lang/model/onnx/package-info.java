/**
 * Reads models in ONNX (Open Neural Network Exchange, IR specification, and its ONNX-ML operators). The protobuf messages are read field by
 * field from the specification's numbers, so that a file is bounded before anything is built from it.
 */
package org.thunderprism.lang.model.onnx;
