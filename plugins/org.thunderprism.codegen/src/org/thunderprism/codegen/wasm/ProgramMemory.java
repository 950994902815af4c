package org.thunderprism.codegen.wasm;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.State;

/**
 * Where a program's own data are in its module's linear memory. All integers are little-endian.
 *
 * <p>The outbox holds the messages of the last run: a word with the bytes in use, a word of zero, then for each message
 * the number of its send ({@link SendSites}), the payload's length, and the payload ({@link MessageLayout}) padded to a
 * multiple of four bytes.
 */
public final class ProgramMemory {

    /** Address of the word with the last verdict's kind. */
    public static final int VERDICT_KIND = 8;

    /** Address of the 64 bits with the last verdict's argument. */
    public static final int VERDICT_ARGUMENT = 16;

    /** Bytes of the two words before a message's payload. */
    public static final int ENTRY_HEADER = 2 * Integer.BYTES;

    private static final int FIRST_FREE = 24;

    private final Program program;
    private final int outbox;
    private final List<Integer> counters = new ArrayList<>();
    private final List<StateRegion> states = new ArrayList<>();
    private final MemoryPlan plan = new MemoryPlan(FIRST_FREE);

    private ProgramMemory(Program program) {
        this.program = program;
        outbox = plan.allocate(ENTRY_HEADER + outboxBytes(program), Long.BYTES);
        for (Counter counter : program.getCounters()) {
            counters.add(plan.allocate((long) Long.BYTES * Math.max(1, counter.getLength()), Long.BYTES));
        }
        for (State state : program.getStates()) {
            states.add(new StateRegion(state, plan));
        }
    }

    /** The memory of a program. */
    public static ProgramMemory of(Program program) {
        return new ProgramMemory(program);
    }

    /** Bytes of memory that a program's own data take. */
    static long bytes(Program program) {
        return of(program).plan.end();
    }

    /** Address of the outbox. */
    public int outbox() {
        return outbox;
    }

    /** Address of a counter's first element; each takes eight bytes. */
    public int counter(Counter counter) {
        return counters.get(program.getCounters().indexOf(counter));
    }

    /** Where a state is. */
    public StateRegion state(State state) {
        return states.get(program.getStates().indexOf(state));
    }

    /** Where further data can be put. */
    MemoryPlan plan() {
        return plan;
    }

    /** Bytes of a message in the outbox. */
    static int entryBytes(Send send) {
        int payload = MessageLayout.of(send.getMessage()).size();
        return ENTRY_HEADER + (payload + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES;
    }

    /** There are no loops, so that every send adds one message at most. */
    private static long outboxBytes(Program program) {
        return SendSites.of(program).stream()
                .mapToLong(ProgramMemory::entryBytes)
                .sum();
    }
}
