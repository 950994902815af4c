package org.thunderprism.witness.compare;

import java.util.List;

/**
 * The first record on which an artefact does something else.
 *
 * @param row the record's number, from 0
 * @param record its inputs in the program's order, vectors flattened
 * @param differences what differs; not empty
 */
public record Mismatch(long row, long[] record, List<Difference> differences) {

    public Mismatch {
        differences = List.copyOf(differences);
    }
}
