package org.thunderprism.codegen.ebpf.entry;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.body.Frame;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.packet.PacketTag;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.model.ir.VerdictKind;

/**
 * {@code thunder_packet}: inputs come from the packet's headers, and the verdict happens.
 *
 * <p>What XDP cannot do, copy packets and mark them, it leaves to the program at the traffic-control hook: a note in the packet's metadata
 * says what is to be done. The packet is then handed up whatever its verdict is, and its verdict happens there.
 */
public final class PacketEntry {

    /** The map that says which port leads to which vertex: element v holds the interface's index for the vertex of index v, 0 for none. */
    public static final String PORTS = "thunder_ports";
    /** The map that counts what went wrong, for each CPU. */
    public static final String STATISTICS = "thunder_statistics";
    /** Vertices that a topology may have. */
    public static final int VERTICES = 256;

    private PacketEntry() {}

    /** What all programs share that meet packets. */
    public static CText declarations(Shape shape) {
        String untagged = shape.tag().isUsed() ? """
            	__u64 untagged; // packets whose driver has no room for a tag: the values that they carried are lost
            """ : "";
        return new CText()
                .line("""
                    struct thunder_statistics_row {
                    	__u64 malformed; // packets without a header that an input needs
                    	__u64 unreachable; // copies and packets for a vertex without a port
                    	__u64 unnoted; // packets whose driver has no room for metadata: neither copied nor marked
                    %s};
                    """.formatted(untagged))
                .line("")
                .add(Maps.array(STATISTICS, "PERCPU_ARRAY", 1, "struct thunder_statistics_row"))
                .line("")
                .line("""
                    #define COUNT(event) do { \\
                    	struct thunder_statistics_row *row = at(&thunder_statistics, 0); \\
                    	if (row) \\
                    		row->event++; \\
                    } while (0)
                    """)
                .line("")
                .add(shape.leadsElsewhere() ? ports() : new CText())
                .add(shape.needsSecondProgram() ? noteLayout() : new CText());
    }

    private static CText ports() {
        return new CText()
                .line("// Interface by vertex index; 0 for none.")
                .add(Maps.array(PORTS, "ARRAY", VERTICES, "__u32"))
                .line("")
                .line("""
                    INLINE __u32 port(__u64 vertex)
                    {
                    	__u32 *found = vertex < %d ? at(&thunder_ports, vertex) : NULL;

                    	return found ? *found : 0;
                    }
                    """.formatted(VERTICES))
                .line("");
    }

    private static CText noteLayout() {
        return new CText().line("""
            // What XDP leaves to do, in the packet's metadata.
            struct thunder_note {
            	__u32 magic;
            	__u32 first, count; // letters
            	__u32 verdict;
            	__u64 argument;
            };

            #define THUNDER_MAGIC 0x7d5a9e31
            """).line("");
    }

    /** The program. */
    public static CText text(Shape shape) {
        CText text = new CText();
        if (shape.needsSecondProgram()) {
            text.line(note(shape));
        }
        if (shape.actsOnPackets()) {
            text.line(finish(shape));
        }
        return text.add(program(shape));
    }

    private static String note(Shape shape) {
        String letters = shape.posts() ? """
            	struct thunder_sent_range *sent = at(&thunder_sent, 0);

            	if (sent) {
            		note.first = sent->first;
            		note.count = sent->count;
            	}
            """ : "\n";
        String posted = Outbox.isMixed(shape.program()) ? "!(sent && sent->posted) && " : "!note.count && ";
        String idle = (shape.posts() ? posted : "")
                + "outcome->verdict != VERDICT_MIRROR && outcome->verdict != VERDICT_MARK";
        return """
            // Leaves a note if there is something to do behind XDP; gives the action then, or a negative number.
            static __always_inline int leave_note(struct xdp_md *context, const struct thunder_outcome *outcome)
            {
            	struct thunder_note note = { THUNDER_MAGIC, 0, 0, outcome->verdict, outcome->argument };
            %s	if (%s)
            		return -1;
            	if (bpf_xdp_adjust_meta(context, -(int)sizeof(note))) {
            		COUNT(unnoted);
            		return -1;
            	}

            	struct thunder_note *place = (struct thunder_note *)(long)context->data_meta;

            	if ((char *)(place + 1) > (char *)(long)context->data)
            		return -1;
            	*place = note;
            	return XDP_PASS;
            }

            """.formatted(letters, idle);
    }

    private static String finish(Shape shape) {
        String note = shape.needsSecondProgram() ? """
            	int noted = leave_note(context, outcome);

            	if (noted >= 0)
            		return noted;
            """ : "";
        String forward = shape.sets(VerdictKind.FORWARD) ? """
            	if (outcome->verdict == VERDICT_FORWARD) {
            		__u32 interface = port(outcome->argument);

            		if (interface)
            			return bpf_redirect(interface, 0);
            		COUNT(unreachable);
            		return XDP_DROP;
            	}
            """ : "";
        String reply = shape.sets(VerdictKind.REPLY) ? """
            	if (outcome->verdict == VERDICT_REPLY) {
            		__u16 *address = (__u16 *)(long)context->data;

            		if ((char *)(address + 6) > (char *)(long)context->data_end)
            			return XDP_DROP;
            		for (int i = 0; i < 3; i++) {
            			__u16 destination = address[i];

            			address[i] = address[i + 3];
            			address[i + 3] = destination;
            		}
            	}
            """ : "";
        return """
            // Makes the verdict happen.
            static __always_inline int finish_packet(struct xdp_md *context, const struct thunder_outcome *outcome)
            {
            %s%s%s	return XDP_ACTION(outcome->verdict);
            }

            """.formatted(note, forward, reply);
    }

    private static CText program(Shape shape) {
        boolean chunked = shape.isChunked();
        PacketTag tag = shape.tag();
        String of = chunked ? "frame->" : "";
        CText text = new CText()
                .line("SEC(\"xdp\")")
                .line("int thunder_packet(struct xdp_md *context)")
                .open("");
        List<String> pointers = new ArrayList<>();
        if (chunked) {
            text.line("struct thunder_frame *frame = at(&" + Frame.MAP + ", 0);");
            pointers.add("!frame");
        } else {
            text.line("struct thunder_input input = {};").line("struct thunder_outcome outcome = {};");
        }
        if (tag.isUsed()) {
            text.line("struct thunder_tag *tag = at(&" + PacketTag.MAP + ", 0);");
            pointers.add("!tag");
        }
        text.line("");
        if (!pointers.isEmpty()) {
            text.line("if (" + String.join(" || ", pointers) + ")").line("\treturn XDP_ABORTED;");
        }
        if (!shape.receivers().isEmpty()) {
            text.line(message(shape));
        }
        String take = tag.isUsed() ? "take_tag(context, tag) || " : "";
        text.open("if (" + take + "parse(context, &" + of + "input" + tag.argument() + "))")
                .line("COUNT(malformed);");
        VerdictKind malformed = shape.program().getMalformed();
        if (tag.isUsed() && malformed != VerdictKind.DROP) {
            text.line("put_tag(context, tag);");
        }
        text.line("return XDP_ACTION(VERDICT_" + malformed.getName() + ");").close();
        if (chunked) {
            text.line("frame->outcome = (struct thunder_outcome){};");
        }
        text.line("if (thunder_run(" + (chunked ? "" : "&input, &outcome, NULL") + "))")
                .line("\treturn XDP_ABORTED;");
        if (tag.isFilled()) {
            text.open("if (" + of + "outcome.verdict != VERDICT_DROP)")
                    .line("fill_tag();")
                    .line("put_tag(context, tag);")
                    .close();
        } else if (tag.isUsed()) {
            text.line("if (" + of + "outcome.verdict != VERDICT_DROP)").line("\tput_tag(context, tag);");
        }
        String finish = shape.actsOnPackets()
                ? "finish_packet(context, &" + of + "outcome)"
                : "XDP_ACTION(" + of + "outcome.verdict)";
        return text.line("return " + finish + ";").close().line("");
    }

    /** A message ends here; what its receiver sends needs the frame as something to copy. */
    private static String message(Shape shape) {
        return shape.needsSecondProgram() ? """
            if (!receive(context)) {
            	struct thunder_outcome consumed = { .verdict = VERDICT_DROP };

            	return finish_packet(context, &consumed);
            }
            """ : """
                if (!receive(context))
                	return XDP_DROP;
                """;
    }
}
