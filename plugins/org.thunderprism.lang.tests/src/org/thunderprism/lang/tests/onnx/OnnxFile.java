package org.thunderprism.lang.tests.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An ONNX file that is written for a test; field numbers are those of onnx.proto. */
final class OnnxFile {

    private static final int FLOAT = 1;
    private static final int INTEGERS = 7;
    private static final int FLOATS = 6;
    private static final int STRINGS = 8;

    private final Message graph = new Message().text(2, "graph");
    private final Map<String, Integer> counts = new HashMap<>();

    /** With an input {@code x} of {@code [rows, features]}. */
    static OnnxFile of(int features) {
        return new OnnxFile().input("x", FLOAT, features);
    }

    OnnxFile input(String name, int elementType, int features) {
        Message shape =
                new Message().message(1, new Message().text(2, "rows")).message(1, new Message().integer(1, features));
        graph.message(11, value(name, new Message().integer(1, elementType).message(2, shape)));
        return this;
    }

    OnnxFile output(String name, int elementType) {
        graph.message(12, value(name, new Message().integer(1, elementType)));
        return this;
    }

    private static Message value(String name, Message tensor) {
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    OnnxFile tensor(String name, List<Integer> shape, double... values) {
        graph.message(5, tensorMessage(shape, values).text(8, name));
        return this;
    }

    static Message tensorMessage(List<Integer> shape, double... values) {
        Message tensor = new Message().integer(2, FLOAT);
        shape.forEach(length -> tensor.integer(1, length));
        for (double value : values) {
            tensor.number(4, value);
        }
        return tensor;
    }

    OnnxFile node(String operator, List<String> inputs, List<String> outputs, Consumer<Attributes> attributes) {
        return node("", operator, inputs, outputs, attributes);
    }

    OnnxFile node(
            String domain,
            String operator,
            List<String> inputs,
            List<String> outputs,
            Consumer<Attributes> attributes) {
        Message node = new Message();
        inputs.forEach(name -> node.text(1, name));
        outputs.forEach(name -> node.text(2, name));
        node.text(3, name(operator)).text(4, operator).text(7, domain);
        attributes.accept(new Attributes(node));
        graph.message(1, node);
        return this;
    }

    /** Nodes have names of their own. */
    private String name(String operator) {
        int before = counts.merge(operator, 1, Integer::sum) - 1;
        return "the " + operator + (before == 0 ? "" : " " + before);
    }

    byte[] toBytes() {
        return new Message()
                .integer(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").integer(2, 13))
                .message(8, new Message().text(1, "ai.onnx.ml").integer(2, 3))
                .toBytes();
    }

    /** The attributes of a node. */
    record Attributes(Message node) {

        Attributes integers(String name, List<? extends Number> values) {
            return add(name, INTEGERS, attribute -> values.forEach(value -> attribute.integer(8, value.longValue())));
        }

        Attributes floats(String name, List<? extends Number> values) {
            return add(name, FLOATS, attribute -> values.forEach(value -> attribute.number(7, value.doubleValue())));
        }

        Attributes texts(String name, List<String> values) {
            return add(name, STRINGS, attribute -> values.forEach(value -> attribute.text(9, value)));
        }

        private Attributes add(String name, int type, Consumer<Message> values) {
            Message attribute = new Message().text(1, name);
            values.accept(attribute);
            node.message(5, attribute.integer(20, type));
            return this;
        }
    }
}
