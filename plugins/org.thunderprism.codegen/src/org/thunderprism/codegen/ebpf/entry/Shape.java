package org.thunderprism.codegen.ebpf.entry;

import java.util.List;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.packet.PacketTag;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.VerdictKind;

/**
 * What the entries have to know of the bodies.
 *
 * @param isChunked whether {@code thunder_run} works with the frame of its CPU instead of parameters
 * @param receivers one for each message that is received
 */
public record Shape(Program program, RecordLayout layout, boolean isChunked, List<Receiving> receivers) {

    /** Bytes of a packet that lie in one piece, whatever the driver. */
    public static final int LINEAR_BYTES = 3_456;

    public Shape {
        receivers = List.copyOf(receivers);
    }

    /**
     * The body of a receiver.
     *
     * @param function its name
     * @param isChunked whether it finds the message in the frame of its CPU
     */
    public record Receiving(Message message, String function, boolean isChunked) {

        int size() {
            return MessageLayout.of(message).size();
        }
    }

    /** Whether some body works with the frame of its CPU. */
    public boolean needsFrame() {
        return isChunked || receivers.stream().anyMatch(Receiving::isChunked);
    }

    /** Bytes of the longest message that is received, at least 1. */
    public int messageBytes() {
        return Math.max(1, receivers.stream().mapToInt(Receiving::size).max().orElse(0));
    }

    /** The values that travel with packets. */
    PacketTag tag() {
        return new PacketTag(program);
    }

    /** Whether some messages go out as frames of their own. */
    boolean posts() {
        return Outbox.posts(program);
    }

    boolean sets(VerdictKind kind) {
        return Verdicts.of(program).contains(kind);
    }

    /** Whether a verdict names another vertex. */
    boolean leadsElsewhere() {
        return sets(VerdictKind.FORWARD) || sets(VerdictKind.MIRROR);
    }

    /** Whether a verdict takes more than an XDP action. */
    boolean actsOnPackets() {
        return needsSecondProgram() || sets(VerdictKind.FORWARD) || sets(VerdictKind.REPLY);
    }

    /** Whether a packet may need the program at the traffic-control hook. */
    public boolean needsSecondProgram() {
        return posts() || sets(VerdictKind.MIRROR) || sets(VerdictKind.MARK);
    }
}
