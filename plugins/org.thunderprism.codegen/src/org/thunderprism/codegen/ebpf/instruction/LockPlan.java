package org.thunderprism.codegen.ebpf.instruction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.WriteState;

/**
 * Where the rows of locked states are locked: from the first instruction of a body that uses the row to the last one, branches taken as one
 * instruction. A state that the body only reads, or only writes, needs no lock. All CPUs lock in the same order, that of the text.
 */
final class LockPlan {

    private static final class Span {
        private Instruction first;
        private Instruction last;
        private boolean reads;
        private boolean writes;
    }

    private final Map<State, Span> spans = new LinkedHashMap<>();
    private final Map<Instruction, List<State>> before = new IdentityHashMap<>();
    private final Map<Instruction, List<State>> after = new IdentityHashMap<>();

    /** @param blocks of the body, in the order in which they run */
    LockPlan(List<Block> blocks) {
        for (Block block : blocks) {
            block.getInstructions().forEach(instruction -> visit(instruction, instruction));
        }
        spans.values().removeIf(span -> !span.reads || !span.writes);
        spans.forEach((state, span) -> {
            if (!isClaimed(state)) {
                before.computeIfAbsent(span.first, key -> new ArrayList<>()).add(state);
            }
            after.computeIfAbsent(span.last, key -> new ArrayList<>()).add(state);
        });
    }

    static LockPlan of(Program program) {
        return new LockPlan(
                program.getModules().stream().map(module -> module.getBody()).toList());
    }

    private void visit(Instruction instruction, Instruction outermost) {
        switch (instruction) {
            case ReadState read -> span(read.getState(), outermost, true);
            case WriteState write -> span(write.getState(), outermost, false);
            case If branch -> {
                branch.getThen().getInstructions().forEach(inner -> visit(inner, outermost));
                if (branch.getOtherwise() != null) {
                    branch.getOtherwise().getInstructions().forEach(inner -> visit(inner, outermost));
                }
            }
            default -> {
                // Nothing else uses the selected row.
            }
        }
    }

    private void span(State state, Instruction outermost, boolean reads) {
        if (state.getConcurrency() != Concurrency.LOCKED) {
            return;
        }
        Span span = spans.computeIfAbsent(state, key -> new Span());
        span.first = span.first == null ? outermost : span.first;
        span.last = outermost;
        span.reads |= reads;
        span.writes |= !reads;
    }

    /** Whether a row is locked when it is claimed for a flow. */
    private static boolean isClaimed(State state) {
        return !state.getKeys().isEmpty() && state.getPolicy() != CollisionPolicy.SHARE;
    }

    /** Whether a row that was locked to claim it stays locked. */
    boolean staysLocked(State state) {
        return spans.containsKey(state);
    }

    /** The states to lock before an instruction of the outermost level. */
    List<State> before(Instruction instruction) {
        return before.getOrDefault(instruction, List.of());
    }

    /** The states to unlock after it. */
    List<State> after(Instruction instruction) {
        return after.getOrDefault(instruction, List.of());
    }
}
