package org.thunderprism.lang.model.onnx;

import java.util.List;
import java.util.Map;

/**
 * A step of the graph (NodeProto).
 *
 * @param name may be empty
 * @param domain the operator's set; empty for ONNX' own
 * @param inputs names of values; empty for an optional one that is left away
 */
record Node(
        String name,
        String domain,
        String operator,
        List<String> inputs,
        List<String> outputs,
        Map<String, Attribute> attributes) {

    /** The node's name, or that of what it makes. */
    String title() {
        return name.isEmpty() && !outputs.isEmpty() ? outputs.getFirst() : name;
    }

    double[] floats(String attribute) {
        Attribute found = attributes.get(attribute);
        return found == null ? new double[0] : found.floats();
    }

    /** Numbers as older operator sets give them, or as a tensor of 64-bit ones, which newer ones have for each such attribute. */
    double[] numbers(String attribute) {
        Attribute tensor = attributes.get(attribute + "_as_tensor");
        return tensor == null || tensor.tensor() == null
                ? floats(attribute)
                : tensor.tensor().values();
    }

    long[] integers(String attribute) {
        Attribute found = attributes.get(attribute);
        return found == null ? new long[0] : found.integers();
    }

    List<String> texts(String attribute) {
        Attribute found = attributes.get(attribute);
        return found == null ? List.of() : found.texts();
    }

    /** The attribute's number, or another one when there is none. */
    double number(String attribute, double otherwise) {
        double[] found = floats(attribute);
        return found.length == 0 ? otherwise : found[0];
    }

    /** The attribute's integer, or another one when there is none. */
    long integer(String attribute, long otherwise) {
        long[] found = integers(attribute);
        return found.length == 0 ? otherwise : found[0];
    }
}
