package org.thunderprism.codegen.ebpf.body;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.text.CText;

/**
 * Chunks that follow one another. When they are more than one function can hold, they become functions of their own: a BPF jump reaches
 * 32,767 instructions.
 */
final class Sequence {

    /** Estimated instructions of one function. */
    private static final int FUNCTION = 3_000;
    /** Functions that call one another; the kernel allows eight, entry and callbacks included. */
    private static final int NESTING = 4;

    private record Piece(CText text, int weight) {}

    private final List<Piece> pieces = new ArrayList<>();

    void add(CText text, int weight) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, weight));
        }
    }

    int weight() {
        return pieces.stream().mapToInt(Piece::weight).sum();
    }

    /**
     * The statements of the sequence.
     *
     * @param depth how many sequences this one is nested in
     * @param functions takes functions that the statements call
     * @return the statements, and what they weigh where they stand
     */
    Sequence fold(int depth, Functions functions) {
        if (weight() <= FUNCTION || depth >= NESTING) {
            return this;
        }
        Sequence calls = new Sequence();
        Sequence open = new Sequence();
        for (Piece piece : pieces) {
            if (!open.pieces.isEmpty() && open.weight() + piece.weight() > FUNCTION) {
                calls.add(functions.extract(open.text()), 4);
                open = new Sequence();
            }
            open.pieces.add(piece);
        }
        calls.add(functions.extract(open.text()), 4);
        return calls;
    }

    CText text() {
        CText all = new CText();
        pieces.forEach(piece -> all.add(piece.text()));
        return all;
    }
}
