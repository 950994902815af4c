package org.thunderprism.codegen.ebpf.body;

import java.util.BitSet;

/**
 * Where variables live.
 *
 * <p>A body is generated once to see how long variables live. If few live at a time, it stays as it is. Otherwise it is generated again in
 * chunks, and variables that are used outside the chunk that defines them get cells in a per-CPU map.
 */
public final class SpillPlan {

    private static final int NONE = -1;

    private final boolean chunked;
    private final BitSet crossing;
    private final int[] cells;
    private final int count;

    private SpillPlan(boolean chunked, BitSet crossing) {
        this.chunked = chunked;
        this.crossing = crossing;
        this.cells = new int[crossing.length()];
        int next = 0;
        for (int variable = 0; variable < cells.length; variable++) {
            cells[variable] = crossing.get(variable) ? next++ : NONE;
        }
        this.count = next;
    }

    /** Everything in registers and on the stack. */
    public static SpillPlan whole() {
        return new SpillPlan(false, new BitSet());
    }

    /** In chunks, with no cell given out yet. */
    public static SpillPlan chunked() {
        return chunked(new BitSet());
    }

    /** In chunks. */
    static SpillPlan chunked(BitSet crossing) {
        return new SpillPlan(true, crossing);
    }

    /** Whether bodies are cut into chunks. */
    public boolean isChunked() {
        return chunked;
    }

    /** Number of cells in the per-CPU map. */
    public int cells() {
        return count;
    }

    /** Whether exactly these variables have cells. */
    boolean covers(BitSet variables) {
        return crossing.equals(variables);
    }

    /** The cell of a variable, or a negative number. */
    int cell(int variable) {
        return variable < cells.length ? cells[variable] : NONE;
    }
}
