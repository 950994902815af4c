package org.thunderprism.lang.model.pegasus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One element of {@code layers}: {@code block_size} and {@code blocks}, in any order. */
final class LayerParser {

    private final JsonCursor cursor;
    private final EntryReader entries;
    private final PegasusLimits limits;
    private final Place start;
    private final String path;

    private final List<BlockParser.Block> blocks = new ArrayList<>();
    private int blockSize;
    private Place blockSizePlace;

    LayerParser(JsonCursor cursor, EntryReader entries, PegasusLimits limits) throws IOException {
        this.cursor = cursor;
        this.entries = entries;
        this.limits = limits;
        this.start = cursor.place();
        this.path = cursor.path();
    }

    /** @param inputs elements that the layer before yields, 0 for the first layer */
    PegasusLayer parse(int inputs) throws IOException, MalformedModel {
        cursor.object(this::key);
        if (blockSizePlace == null || blocks.isEmpty()) {
            throw new MalformedModel(
                    PegasusCode.MISSING, start, blockSizePlace == null ? "block_size" : "blocks", path);
        }
        checkFeatures();
        checkInputs(inputs);
        List<FuzzyTree> trees = blocks.stream().map(BlockParser.Block::tree).toList();
        PegasusLayer layer = new PegasusLayer(blockSize, trees);
        checkSums(layer);
        return layer;
    }

    private boolean key(String key) throws IOException, MalformedModel {
        switch (key) {
            case "block_size" -> {
                blockSizePlace = cursor.place();
                blockSize = (int) cursor.integer(1, limits.blocks());
            }
            case "blocks" -> cursor.array(limits.blocks(), this::block);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void block() throws IOException, MalformedModel {
        int rowLength = blocks.isEmpty() ? 0 : blocks.getFirst().tree().outputLength();
        blocks.add(new BlockParser(cursor, entries, limits, rowLength).parse());
    }

    private void checkFeatures() throws MalformedModel {
        for (int index = 0; index < blocks.size(); index++) {
            BlockParser.Block block = blocks.get(index);
            if (block.largestFeature() >= blockSize) {
                throw new MalformedModel(
                        PegasusCode.OUT_OF_RANGE,
                        block.place(),
                        path + ".blocks[" + index + "].feature",
                        0,
                        blockSize - 1,
                        block.largestFeature());
            }
        }
    }

    private void checkInputs(int inputs) throws MalformedModel {
        long read = (long) blockSize * blocks.size();
        if (read > limits.outputs()) {
            throw new MalformedModel(
                    PegasusCode.TOO_LARGE, blockSizePlace, "block_size × blocks of `" + path + "`", limits.outputs());
        }
        if (inputs != 0 && inputs != read) {
            throw new MalformedModel(PegasusCode.NO_CHAIN, blockSizePlace, path, read, inputs);
        }
    }

    private void checkSums(PegasusLayer layer) throws MalformedModel {
        try {
            layer.sumWidth();
        } catch (ArithmeticException overflow) {
            throw new MalformedModel(PegasusCode.SUM_OVERFLOW, start, path);
        }
    }
}
