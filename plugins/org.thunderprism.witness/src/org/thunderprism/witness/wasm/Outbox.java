package org.thunderprism.witness.wasm;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.codegen.wasm.ProgramMemory;
import org.thunderprism.compiler.interpret.SentMessage;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.witness.record.MessageCodec;

/** Reads the messages that a run left in a module's outbox. */
final class Outbox {

    private final List<Send> sites;

    Outbox(Program program) {
        sites = SendSites.of(program);
    }

    /** Whether runs of the program can send anything. */
    boolean isUsed() {
        return !sites.isEmpty();
    }

    /**
     * The messages in the order in which they were sent.
     *
     * @param entries little-endian, the outbox without its header; read to the end
     */
    List<SentMessage> read(ByteBuffer entries) {
        List<SentMessage> messages = new ArrayList<>();
        while (entries.hasRemaining()) {
            Send send = sites.get(entries.getInt());
            byte[] payload = new byte[entries.getInt()];
            entries.get(payload);
            int padded = (payload.length + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES;
            entries.position(entries.position() + padded - payload.length);
            messages.add(new SentMessage(
                    send.getMessage(),
                    MessageCodec.decode(send.getMessage(), payload),
                    List.copyOf(send.getTargets())));
        }
        return messages;
    }

    /** Bytes before the first entry: the word with the bytes in use, and a word of zero. */
    static int headerBytes() {
        return ProgramMemory.ENTRY_HEADER;
    }
}
