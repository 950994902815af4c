package org.thunderprism.lang.model.pegasus;

import java.io.IOException;

/** Reads thresholds and table entries, and counts them over the whole model. */
final class EntryReader {

    private final JsonCursor cursor;
    private final PegasusLimits limits;
    private int count;

    EntryReader(JsonCursor cursor, PegasusLimits limits) {
        this.cursor = cursor;
        this.limits = limits;
    }

    /** Appends the array that starts here to {@code target} and returns its length. */
    int array(int limit, LongBuffer target) throws IOException, MalformedModel {
        return cursor.array(limit, () -> target.add(entry()));
    }

    private long entry() throws IOException, MalformedModel {
        long value = cursor.integer(Long.MIN_VALUE, Long.MAX_VALUE);
        if (++count > limits.entries()) {
            throw new MalformedModel(
                    PegasusCode.TOO_LARGE,
                    cursor.place(),
                    "the number of thresholds and table entries",
                    limits.entries());
        }
        return value;
    }
}
