package org.thunderprism.compiler.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;

/** What changes while a record runs: the values, the verdict, and what is sent. */
final class Machine {

    final long[] registers;
    private VerdictKind verdict = VerdictKind.PASS;
    private long verdictArgument;
    private List<SentMessage> sends = List.of();
    private List<TracedValue> traced;

    Machine(int registers) {
        this.registers = new long[registers];
    }

    void begin(boolean tracing) {
        verdict = VerdictKind.PASS;
        verdictArgument = 0;
        sends = List.of();
        traced = tracing ? new ArrayList<>() : null;
    }

    void setVerdict(VerdictKind kind, long argument) {
        verdict = kind;
        verdictArgument = argument;
    }

    void send(Message message, long[] values, List<String> targets) {
        if (sends.isEmpty()) {
            sends = new ArrayList<>();
        }
        sends.add(new SentMessage(message, values, targets));
    }

    boolean tracing() {
        return traced != null;
    }

    void trace(Value value, int place) {
        traced.add(new TracedValue(
                value,
                Arrays.copyOfRange(registers, place, place + value.getType().size())));
    }

    Observation observe(long[] results) {
        boolean plainPass = verdict == VerdictKind.PASS && verdictArgument == 0;
        return new Observation(results, plainPass ? Verdict.PASS : new Verdict(verdict, verdictArgument), sends);
    }

    List<TracedValue> traced() {
        return List.copyOf(traced);
    }
}
