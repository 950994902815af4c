package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes trained models: layers whose blocks each pick a row by a tree of thresholds, and add their rows. */
final class Models {

    private static final Kind.Whole NARROW = new Kind.Whole(true, 32);
    private static final Kind.Whole WIDE = new Kind.Whole(true, 64);

    private final Scope scope;
    private final Numbers numbers;

    /**
     * A model.
     *
     * @param name its name
     * @param inputs elements of the vector that it reads
     * @param result what it gives
     * @param answer to a vector
     */
    record Model(String name, int inputs, Kind.Row result, Function<BigInteger[], BigInteger[]> answer) {}

    /** A tree, breadth first: an input up to the threshold goes left. */
    private record Block(int offset, List<Integer> features, List<BigInteger> thresholds, List<List<BigInteger>> rows) {

        List<BigInteger> row(BigInteger[] inputs) {
            int node = 0;
            while (node < features.size()) {
                boolean left = inputs[offset + features.get(node)].compareTo(thresholds.get(node)) <= 0;
                node = 2 * node + (left ? 1 : 2);
            }
            return rows.get(node - features.size());
        }

        String json() {
            return "{\"feature\": " + features + ", \"threshold\": " + thresholds + ", \"table\": " + rows + "}";
        }
    }

    private record Layer(int blockSize, List<Block> blocks) {

        int inputs() {
            return blockSize * blocks.size();
        }

        int outputs() {
            return blocks.getFirst().rows().getFirst().size();
        }

        BigInteger[] answer(BigInteger[] inputs) {
            List<List<BigInteger>> rows =
                    blocks.stream().map(block -> block.row(inputs)).toList();
            return IntStream.range(0, outputs())
                    .mapToObj(i -> rows.stream().map(row -> row.get(i)).reduce(BigInteger.ZERO, BigInteger::add))
                    .toArray(BigInteger[]::new);
        }

        /** 32 bits where no row and no sum of some first rows can need more. */
        Kind.Whole sum() {
            for (int i = 0; i < outputs(); i++) {
                BigInteger low = BigInteger.ZERO;
                BigInteger high = BigInteger.ZERO;
                for (Block block : blocks) {
                    int element = i;
                    List<BigInteger> entries = block.rows().stream()
                            .map(row -> row.get(element))
                            .sorted()
                            .toList();
                    low = low.add(entries.getFirst());
                    high = high.add(entries.getLast());
                    if (!Stream.of(low, high, entries.getFirst(), entries.getLast())
                            .allMatch(NARROW::holds)) {
                        return WIDE;
                    }
                }
            }
            return NARROW;
        }

        String json() {
            return "{\"block_size\": " + blockSize + ", \"blocks\": ["
                    + blocks.stream().map(Block::json).collect(Collectors.joining(",\n  ")) + "]}";
        }
    }

    Models(Scope scope, Numbers numbers) {
        this.scope = scope;
        this.numbers = numbers;
    }

    /**
     * Writes a model, and makes it known to the scope.
     *
     * @param files gets the model's file
     */
    String declaration(Map<String, String> files) {
        String name = scope.fresh("q");
        List<Layer> layers = new ArrayList<>();
        for (int i = scope.between(1, 3); i > 0; i--) {
            layers.add(layer(
                    layers.isEmpty() ? scope.between(1, 6) : layers.getLast().outputs()));
        }
        String file = name + ".json";
        files.put(
                file,
                "{\"layers\": [\n " + layers.stream().map(Layer::json).collect(Collectors.joining(",\n ")) + "\n]}\n");
        Layer last = layers.getLast();
        scope.models.add(new Model(
                name, layers.getFirst().inputs(), new Kind.Row(last.sum(), last.outputs()), inputs -> {
                    BigInteger[] values = inputs;
                    for (Layer layer : layers) {
                        values = layer.answer(values);
                    }
                    return values;
                }));
        return "model " + name + " = pegasus \"" + file + "\"";
    }

    private Layer layer(int inputs) {
        List<Integer> sizes = IntStream.rangeClosed(1, inputs)
                .filter(size -> inputs % size == 0)
                .boxed()
                .toList();
        int blockSize = scope.pick(sizes);
        int outputs = scope.between(1, 4);
        Kind.Whole entry = new Kind.Whole(true, scope.oneIn(5) ? scope.between(30, 60) : scope.between(2, 24));
        List<Block> blocks = new ArrayList<>();
        for (int offset = 0; offset < inputs; offset += blockSize) {
            int leaves = 1 << scope.between(0, 4);
            blocks.add(new Block(
                    offset,
                    times(leaves - 1, () -> scope.random.nextInt(blockSize)),
                    times(leaves - 1, this::threshold),
                    times(leaves, () -> times(outputs, () -> numbers.value(entry)))));
        }
        return new Layer(blockSize, blocks);
    }

    /** Often one that values of the program's types lie around; files hold no larger ones. */
    private BigInteger threshold() {
        return WIDE.saturate(numbers.value(scope.oneIn(3) ? WIDE : scope.pick(scope.wholes)));
    }

    private static <T> List<T> times(int count, Supplier<T> maker) {
        return Stream.generate(maker).limit(count).toList();
    }
}
