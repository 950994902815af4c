package org.thunderprism.witness.compare;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a comparison.
 *
 * @param witness the runtime's name
 * @param rows records that were run
 * @param mismatches records on which anything differs
 * @param first the first of them
 * @param memory differences of state and counters after the last record, at most {@value #MEMORY_DIFFERENCES}
 * @param time that the witness took for all records, encoding and decoding included
 */
public record Agreement(
        String witness, long rows, long mismatches, Optional<Mismatch> first, List<Difference> memory, Duration time) {

    /** Differences in memory that are listed. */
    public static final int MEMORY_DIFFERENCES = 20;

    public Agreement {
        memory = List.copyOf(memory);
    }

    /** Whether nobody can tell the artefact from the interpreter. */
    public boolean isPerfect() {
        return mismatches == 0 && memory.isEmpty();
    }

    /** Records per second of the witness. */
    public double rowsPerSecond() {
        return time.isZero() ? 0 : rows * 1e9 / time.toNanos();
    }
}
