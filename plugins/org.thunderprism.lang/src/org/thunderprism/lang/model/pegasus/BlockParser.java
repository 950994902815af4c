package org.thunderprism.lang.model.pegasus;

import java.io.IOException;
import java.util.Arrays;

/** One element of {@code blocks}: {@code feature}, {@code threshold} and {@code table} of a tree, in any order. */
final class BlockParser {

    /**
     * @param tree lengths fit each other; features are still to be compared with the block size
     * @param largestFeature -1 when the tree compares nothing
     * @param place where that feature stands
     */
    record Block(FuzzyTree tree, int largestFeature, Place place) {}

    private final JsonCursor cursor;
    private final EntryReader entries;
    private final PegasusLimits limits;
    private final Place start;
    private final String path;

    private final LongBuffer features = new LongBuffer();
    private final LongBuffer thresholds = new LongBuffer();
    private final LongBuffer rows = new LongBuffer();
    private Place featurePlace;
    private Place thresholdPlace;
    private Place tablePlace;
    private Place largestPlace = Place.START;
    private int largestFeature = -1;
    private int rowLength;
    private int rowCount;

    /** @param rowLength entries that every row must have, 0 when the first row decides */
    BlockParser(JsonCursor cursor, EntryReader entries, PegasusLimits limits, int rowLength) throws IOException {
        this.cursor = cursor;
        this.entries = entries;
        this.limits = limits;
        this.rowLength = rowLength;
        this.start = cursor.place();
        this.path = cursor.path();
    }

    Block parse() throws IOException, MalformedModel {
        cursor.object(this::key);
        require(featurePlace, "feature");
        require(thresholdPlace, "threshold");
        require(tablePlace, "table");
        int nodes = thresholds.size();
        if (Integer.bitCount(nodes + 1) != 1) {
            throw wrongLength(thresholdPlace, ".threshold", nodes, "2^depth - 1 (0, 1, 3, 7, 15 and so on)");
        }
        if (features.size() != nodes) {
            throw wrongLength(featurePlace, ".feature", features.size(), nodes + ", one per threshold");
        }
        if (rowCount != nodes + 1) {
            throw wrongLength(tablePlace, ".table", rowCount, nodes + 1 + ", one row per leaf");
        }
        int[] indices =
                Arrays.stream(features.toArray()).mapToInt(Math::toIntExact).toArray();
        int depth = Integer.numberOfTrailingZeros(nodes + 1);
        FuzzyTree tree = new FuzzyTree(depth, indices, thresholds.toArray(), rows.toArray(), rowLength);
        return new Block(tree, largestFeature, largestPlace);
    }

    private boolean key(String key) throws IOException, MalformedModel {
        int mostNodes = (1 << limits.depth()) - 1;
        switch (key) {
            case "feature" -> {
                featurePlace = cursor.place();
                cursor.array(mostNodes, this::feature);
            }
            case "threshold" -> {
                thresholdPlace = cursor.place();
                entries.array(mostNodes, thresholds);
            }
            case "table" -> {
                tablePlace = cursor.place();
                rowCount = cursor.array(mostNodes + 1, this::row);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void feature() throws IOException, MalformedModel {
        int index = (int) cursor.integer(0, limits.blocks() - 1L);
        features.add(index);
        if (index > largestFeature) {
            largestFeature = index;
            largestPlace = cursor.place();
        }
    }

    private void row() throws IOException, MalformedModel {
        Place place = cursor.place();
        int length = entries.array(limits.outputs(), rows);
        if (rowLength == 0 && length > 0) {
            rowLength = length;
        }
        if (length != rowLength || length == 0) {
            String expected =
                    rowLength == 0 ? "at least 1" : rowLength + ", as many as the rows before it in this layer";
            throw wrongLength(place, ".table", length, expected);
        }
    }

    private void require(Place place, String key) throws MalformedModel {
        if (place == null) {
            throw new MalformedModel(PegasusCode.MISSING, start, key, path);
        }
    }

    private MalformedModel wrongLength(Place place, String key, int found, String expected) {
        return new MalformedModel(PegasusCode.WRONG_LENGTH, place, path + key, found, expected);
    }
}
