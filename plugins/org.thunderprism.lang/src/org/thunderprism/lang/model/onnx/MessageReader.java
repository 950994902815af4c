package org.thunderprism.lang.model.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the messages of an ONNX file: what of them matters for the graph's meaning. Field numbers are those of the specification (onnx.proto). */
final class MessageReader {

    private final Wire wire;
    private final OnnxLimits limits;
    private final Numbers numbers;

    MessageReader(byte[] file, OnnxLimits limits) {
        this.wire = new Wire(file);
        this.limits = limits;
        this.numbers = new Numbers(limits);
    }

    /** The graph of the file (ModelProto). */
    Graph read() throws MalformedOnnx {
        List<Graph> graphs = new ArrayList<>();
        try {
            wire.file(field -> {
                if (field == 7) {
                    graphs.add(graph());
                } else {
                    wire.skip();
                }
            });
        } catch (InvalidProtocolBufferException broken) {
            throw MalformedOnnx.notOnnx("its protobuf messages are damaged or cut off");
        } catch (IOException impossible) {
            throw new IllegalStateException("the file is in memory", impossible);
        }
        if (graphs.size() != 1) {
            throw MalformedOnnx.notOnnx("it has " + (graphs.isEmpty() ? "no graph" : "several graphs"));
        }
        return graphs.getFirst();
    }

    private Graph graph() throws IOException, MalformedOnnx {
        List<Node> nodes = new ArrayList<>();
        List<Tensor> initializers = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        wire.message(field -> {
            switch (field) {
                case 1 -> nodes.add(within(nodes, "the number of its nodes", node()));
                case 5 -> initializers.add(within(initializers, "the number of its tensors", tensor()));
                case 11 -> inputs.add(within(inputs, "the number of its inputs", input()));
                case 12 -> outputs.add(within(outputs, "the number of its outputs", input().name()));
                default -> wire.skip();
            }
        });
        return new Graph(nodes, initializers, inputs, outputs);
    }

    /** The element, unless there are too many of its kind. */
    private <T> T within(List<T> elements, String what, T element) throws MalformedOnnx {
        if (elements.size() >= limits.nodes()) {
            throw new MalformedOnnx(OnnxCode.LIMIT, what, limits.nodes());
        }
        return element;
    }

    private Node node() throws IOException, MalformedOnnx {
        StringBuilder name = new StringBuilder();
        StringBuilder domain = new StringBuilder();
        StringBuilder operator = new StringBuilder();
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        wire.message(field -> {
            switch (field) {
                case 1 -> inputs.add(within(inputs, "the number of a node's inputs", wire.text()));
                case 2 -> outputs.add(within(outputs, "the number of a node's outputs", wire.text()));
                case 3 -> name.append(wire.text());
                case 4 -> operator.append(wire.text());
                case 5 -> attributes.add(within(attributes, "the number of a node's attributes", attribute()));
                case 7 -> domain.append(wire.text());
                default -> wire.skip();
            }
        });
        Map<String, Attribute> byName = attributes.stream()
                .collect(Collectors.toMap(Attribute::name, each -> each, (first, second) -> second, HashMap::new));
        return new Node(name.toString(), domain.toString(), operator.toString(), inputs, outputs, byName);
    }

    private Attribute attribute() throws IOException, MalformedOnnx {
        StringBuilder name = new StringBuilder();
        Numbers.Floats floats = numbers.floats();
        Numbers.Integers integers = numbers.integers();
        List<String> texts = new ArrayList<>();
        List<Tensor> tensors = new ArrayList<>();
        wire.message(field -> {
            switch (field) {
                case 1 -> name.append(wire.text());
                case 2, 7 -> wire.floats(floats);
                case 3, 8 -> wire.integers(integers);
                case 4, 9 -> texts.add(within(texts, "the number of an attribute's texts", wire.text()));
                case 5 -> tensors.add(within(tensors, "the number of an attribute's tensors", tensor()));
                default -> wire.skip();
            }
        });
        return new Attribute(
                name.toString(),
                floats.toArray(),
                integers.toArray(),
                texts,
                tensors.isEmpty() ? null : tensors.getFirst());
    }

    private Tensor tensor() throws IOException, MalformedOnnx {
        TensorBuilder tensor = new TensorBuilder(numbers);
        wire.message(field -> {
            switch (field) {
                case 1 -> wire.integers(tensor.shape());
                case 2 -> tensor.type((int) wire.integer());
                case 4 -> wire.floats(tensor.floats());
                case 5, 7, 11 -> wire.integers(tensor.integers());
                case 8 -> tensor.name(wire.text());
                case 9 -> tensor.raw(wire.bytes());
                case 10 -> wire.doubles(tensor.floats());
                case 13 -> throw MalformedOnnx.notOnnx("its tensors are in other files; export it as a single file");
                default -> wire.skip();
            }
        });
        return tensor.build();
    }

    /** ValueInfoProto, with its TypeProto and TensorShapeProto. */
    private Input input() throws IOException, MalformedOnnx {
        StringBuilder name = new StringBuilder();
        int[] type = new int[1];
        List<Long> shape = new ArrayList<>();
        boolean[] shaped = new boolean[1];
        wire.message(field -> {
            switch (field) {
                case 1 -> name.append(wire.text());
                case 2 ->
                    wire.message(kind -> {
                        if (kind == 1) {
                            tensorType(type, shape, shaped);
                        } else {
                            wire.skip();
                        }
                    });
                default -> wire.skip();
            }
        });
        long[] lengths = shape.stream().mapToLong(Long::longValue).toArray();
        return new Input(name.toString(), type[0], shaped[0] ? lengths : null);
    }

    private void tensorType(int[] type, List<Long> shape, boolean[] shaped) throws IOException, MalformedOnnx {
        wire.message(field -> {
            switch (field) {
                case 1 -> type[0] = (int) wire.integer();
                case 2 -> {
                    shaped[0] = true;
                    wire.message(dimension -> {
                        if (dimension == 1) {
                            shape.add(within(shape, "the number of an input's dimensions", dimension()));
                        } else {
                            wire.skip();
                        }
                    });
                }
                default -> wire.skip();
            }
        });
    }

    private long dimension() throws IOException, MalformedOnnx {
        long[] length = {-1};
        wire.message(field -> {
            if (field == 1) {
                length[0] = wire.integer();
            } else {
                wire.skip();
            }
        });
        return length[0];
    }
}
