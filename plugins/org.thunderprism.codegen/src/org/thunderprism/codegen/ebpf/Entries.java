package org.thunderprism.codegen.ebpf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;

/** The programs that the kernel runs, around the bodies. */
final class Entries {

    /** Bytes of a packet that lie in one piece, whatever the driver. */
    static final int LINEAR_BYTES = 3_456;

    private static final int ETHERNET_BYTES = 14;

    private final Program program;
    private final RecordLayout layout;
    private final Map<Receiver, String> names = new IdentityHashMap<>();
    private final Map<Receiver, Boolean> chunkedReceivers = new IdentityHashMap<>();
    private boolean chunkedRun;

    Entries(Program program, RecordLayout layout) {
        this.program = program;
        this.layout = layout;
        CNames unique = new CNames();
        program.getReceivers()
                .forEach(receiver -> names.put(receiver, unique.unique("receive_" + receiver.getMessage().getName())));
    }

    void run(boolean chunked) {
        chunkedRun = chunked;
    }

    void receive(Receiver receiver, boolean chunked) {
        chunkedReceivers.put(receiver, chunked);
    }

    String receiver(Receiver receiver) {
        return names.get(receiver);
    }

    /** Whether a body works with the frame of its CPU. */
    boolean isChunked() {
        return chunkedRun || chunkedReceivers.containsValue(true);
    }

    /** Bytes of the longest message, at least 1. */
    int messageBytes() {
        return Math.max(
                1,
                program.getReceivers().stream()
                        .mapToInt(receiver -> MessageLayout.of(receiver.getMessage()).size())
                        .max()
                        .orElse(0));
    }

    CText programs() {
        CText text = new CText()
                .line("// pass 2, drop 1, mark 2, forward 4 (redirect), mirror 2, reply 3 (transmit), four bits each")
                .line("#define XDP_ACTION(verdict) (0x324212 >> 4 * (verdict) & 15)")
                .line("")
                .add(chunkedRun ? chunkedRecord() : record());
        if (!program.getReceivers().isEmpty()) {
            text.add(receive());
        }
        return text;
    }

    private CText record() {
        return new CText()
                .line("// The packet is a record: " + layout.inputSize() + " bytes of inputs.")
                .line("SEC(\"xdp\")")
                .line("int thunder_record(struct xdp_md *context)")
                .open("")
                .line("char *packet = (char *)(long)context->data, *end = (char *)(long)context->data_end;")
                .line("struct thunder_outcome outcome = {};")
                .line("")
                .line("#ifdef THUNDER_OBSERVE")
                .line("if (packet + " + layout.size() + " > end)")
                .line("\treturn XDP_ABORTED;")
                .line("struct thunder_result *result = (struct thunder_result *)(packet + " + layout.inputSize() + ");")
                .line("#else")
                .line("if (packet + " + layout.inputSize() + " > end)")
                .line("\treturn XDP_ABORTED;")
                .line("struct thunder_result *result = NULL;")
                .line("#endif")
                .line("if (thunder_run((const struct thunder_input *)packet, &outcome, result))")
                .line("\treturn XDP_ABORTED;")
                .line("#ifdef THUNDER_OBSERVE")
                .line("result->outcome = outcome;")
                .line("#endif")
                .line("return XDP_ACTION(outcome.verdict);")
                .close()
                .line("");
    }

    private CText chunkedRecord() {
        boolean fragments = layout.size() > LINEAR_BYTES;
        CText text = new CText()
                .line("// The packet is a record: " + layout.inputSize() + " bytes of inputs.")
                .line("SEC(\"" + (fragments ? "xdp.frags" : "xdp") + "\")")
                .line("int thunder_record(struct xdp_md *context)")
                .open("")
                .line("struct thunder_frame *frame = at(&thunder_frames, 0);")
                .line("")
                .line("if (!frame)")
                .line("\treturn XDP_ABORTED;");
        if (layout.inputSize() > 0) {
            text.line("if (bpf_xdp_load_bytes(context, 0, &frame->input, " + layout.inputSize() + "))")
                    .line("\treturn XDP_ABORTED;");
        }
        return text.line("frame->outcome.verdict = VERDICT_PASS;")
                .line("frame->outcome.argument = 0;")
                .line("if (thunder_run())")
                .line("\treturn XDP_ABORTED;")
                .line("#ifdef THUNDER_OBSERVE")
                .line("struct thunder_result *result = at(&thunder_results, 0);")
                .line("")
                .line("if (!result)")
                .line("\treturn XDP_ABORTED;")
                .line("result->outcome = frame->outcome;")
                .line("if (bpf_xdp_store_bytes(context, " + layout.inputSize() + ", result, sizeof(*result)))")
                .line("\treturn XDP_ABORTED;")
                .line("#endif")
                .line("return XDP_ACTION(frame->outcome.verdict);")
                .close()
                .line("");
    }

    private CText receive() {
        CText text = new CText();
        List<CText> cases = new ArrayList<>();
        for (Receiver receiver : program.getReceivers()) {
            int size = MessageLayout.of(receiver.getMessage()).size();
            CText one = new CText().open("if (identifier == " + receiver.getMessage().getIdentifier() + ")");
            if (chunkedReceivers.get(receiver)) {
                one.line("struct thunder_frame *frame = at(&thunder_frames, 0);")
                        .line("")
                        .line("if (!frame || bpf_xdp_load_bytes(context, " + ETHERNET_BYTES + ", frame->message, " + size + "))")
                        .line("\treturn FAILED;")
                        .line("return " + receiver(receiver) + "();");
            } else {
                one.line("if (packet + " + (ETHERNET_BYTES + size) + " > end)")
                        .line("\treturn FAILED;")
                        .line("return " + receiver(receiver) + "((const __u8 *)packet + " + ETHERNET_BYTES + ");");
            }
            cases.add(one.close());
        }
        text.line("// Runs what a message asks for; FAILED when it is too short or unknown.")
                .line("static __always_inline int receive(struct xdp_md *context)")
                .open("")
                .line("char *packet = (char *)(long)context->data, *end = (char *)(long)context->data_end;")
                .line("")
                .line("if (packet + " + (ETHERNET_BYTES + MessageLayout.IDENTIFIER_BYTES) + " > end)")
                .line("\treturn FAILED;")
                .line("")
                .line("__u16 identifier = bpf_ntohs(*(__u16 *)(packet + " + ETHERNET_BYTES + "));")
                .line("");
        cases.forEach(text::add);
        return text.line("return FAILED;")
                .close()
                .line("")
                .line("// The packet is an Ethernet frame with a message of this program.")
                .line("SEC(\"xdp\")")
                .line("int thunder_receive(struct xdp_md *context)")
                .open("")
                .line("return receive(context) ? XDP_ABORTED : XDP_DROP;")
                .close()
                .line("");
    }
}
