package org.thunderprism.codegen.ebpf.entry;

import org.thunderprism.codegen.ebpf.text.CText;

/** {@code thunder_record}: the packet is a record. */
public final class RecordEntry {

    private RecordEntry() {}

    /** The program. */
    public static CText text(Shape shape) {
        int inputs = shape.layout().inputSize();
        int size = shape.layout().size();
        CText text = new CText()
                .line("// Verdicts as XDP actions, four bits each: pass 2, drop 1, mark 2, forward 4 (redirect),"
                        + " mirror 2, reply 3 (transmit).")
                .line("#define XDP_ACTION(verdict) (0x324212 >> 4 * (verdict) & 15)")
                .line("")
                .line("// The packet is a record: " + inputs + " bytes of inputs.")
                .line("SEC(\"" + (size > Shape.LINEAR_BYTES ? "xdp.frags" : "xdp") + "\")")
                .line("int thunder_record(struct xdp_md *context)");
        return text.line(shape.isChunked() ? copied(inputs) : inPlace(inputs, size))
                .line("");
    }

    private static String inPlace(int inputs, int size) {
        return """
            {
            	char *packet = (char *)(long)context->data;
            	char *end = (char *)(long)context->data_end;
            	struct thunder_outcome outcome = {};
            	struct thunder_result *result = NULL;

            	if (packet + %d > end)
            		return XDP_ABORTED;
            #ifdef THUNDER_OBSERVE
            	if (packet + %d > end)
            		return XDP_ABORTED;
            	result = (struct thunder_result *)(packet + %d);
            #endif
            	if (thunder_run((const struct thunder_input *)packet, &outcome, result))
            		return XDP_ABORTED;
            #ifdef THUNDER_OBSERVE
            	result->outcome = outcome;
            #endif
            	return XDP_ACTION(outcome.verdict);
            }
            """.formatted(inputs, size, inputs);
    }

    private static String copied(int inputs) {
        String load = inputs == 0 ? "" : """
            	if (bpf_xdp_load_bytes(context, 0, &frame->input, %d))
            		return XDP_ABORTED;
            """.formatted(inputs);
        return """
            {
            	struct thunder_frame *frame = at(&thunder_frames, 0);

            	if (!frame)
            		return XDP_ABORTED;
            %s	frame->outcome = (struct thunder_outcome){};
            	if (thunder_run())
            		return XDP_ABORTED;
            #ifdef THUNDER_OBSERVE
            	struct thunder_result *result = at(&thunder_results, 0);

            	if (!result)
            		return XDP_ABORTED;
            	result->outcome = frame->outcome;
            	if (bpf_xdp_store_bytes(context, %d, result, sizeof(*result)))
            		return XDP_ABORTED;
            #endif
            	return XDP_ACTION(frame->outcome.verdict);
            }
            """.formatted(load, inputs);
    }
}
