package org.thunderprism.codegen.ebpf.entry;

import org.thunderprism.codegen.ebpf.body.Maps;
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
    public static CText declarations() {
        return new CText()
                .line("""
                    struct thunder_statistics_row {
                    	__u64 malformed; // packets without a header that an input needs
                    	__u64 unreachable; // copies and packets for a vertex without a port
                    	__u64 unnoted; // packets whose driver has no room for metadata: neither copied nor marked
                    };
                    """)
                .line("")
                .add(Maps.array(STATISTICS, "PERCPU_ARRAY", 1, "struct thunder_statistics_row"))
                .line("")
                .line("// Interface by vertex index; 0 for none.")
                .add(Maps.array(PORTS, "ARRAY", VERTICES, "__u32"))
                .line("")
                .line("""
                    #define COUNT(event) do { \\
                    	struct thunder_statistics_row *row = at(&thunder_statistics, 0); \\
                    	if (row) \\
                    		row->event++; \\
                    } while (0)

                    INLINE __u32 port(__u64 vertex)
                    {
                    	__u32 *found = vertex < %d ? at(&thunder_ports, vertex) : NULL;

                    	return found ? *found : 0;
                    }

                    // What XDP leaves to do, in the packet's metadata.
                    struct thunder_note {
                    	__u32 magic;
                    	__u32 first, count; // letters
                    	__u32 verdict;
                    	__u64 argument;
                    };

                    #define THUNDER_MAGIC 0x7d5a9e31
                    """.formatted(VERTICES))
                .line("");
    }

    /** The program. */
    public static CText text(Shape shape) {
        CText text = new CText();
        if (shape.needsSecondProgram()) {
            text.line(note(shape));
        }
        text.line(finish(shape));
        return text.line(shape.isChunked() ? copied(shape) : inPlace(shape)).line("");
    }

    private static String note(Shape shape) {
        String letters = shape.sends() ? """
            	struct thunder_sent_range *sent = at(&thunder_sent, 0);

            	if (sent) {
            		note.first = sent->first;
            		note.count = sent->count;
            	}
            """ : "";
        String idle = (shape.sends() ? "!note.count && " : "")
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

    private static String inPlace(Shape shape) {
        return """
            SEC("xdp")
            int thunder_packet(struct xdp_md *context)
            {
            	struct thunder_input input = {};
            	struct thunder_outcome outcome = {};

            %s	if (parse(context, &input)) {
            		COUNT(malformed);
            		return XDP_ACTION(VERDICT_%s);
            	}
            	if (thunder_run(&input, &outcome, NULL))
            		return XDP_ABORTED;
            	return finish_packet(context, &outcome);
            }
            """.formatted(messages(shape), shape.program().getMalformed().getName());
    }

    private static String copied(Shape shape) {
        return """
            SEC("xdp")
            int thunder_packet(struct xdp_md *context)
            {
            	struct thunder_frame *frame = at(&thunder_frames, 0);

            	if (!frame)
            		return XDP_ABORTED;
            %s	if (parse(context, &frame->input)) {
            		COUNT(malformed);
            		return XDP_ACTION(VERDICT_%s);
            	}
            	frame->outcome = (struct thunder_outcome){};
            	if (thunder_run())
            		return XDP_ABORTED;
            	return finish_packet(context, &frame->outcome);
            }
            """.formatted(messages(shape), shape.program().getMalformed().getName());
    }

    /** A message ends here; what its receiver sends needs the frame as something to copy. */
    private static String messages(Shape shape) {
        if (shape.receivers().isEmpty()) {
            return "";
        }
        return shape.needsSecondProgram() ? """
            	if (!receive(context)) {
            		struct thunder_outcome consumed = { VERDICT_DROP };

            		return finish_packet(context, &consumed);
            	}
            """ : """
                	if (!receive(context))
                		return XDP_DROP;
                """;
    }
}
