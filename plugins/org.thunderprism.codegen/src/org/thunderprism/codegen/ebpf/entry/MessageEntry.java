package org.thunderprism.codegen.ebpf.entry;

import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.record.MessageLayout;

/** {@code thunder_receive}: the packet is an Ethernet frame with a message of this program. */
public final class MessageEntry {

    private static final int ETHERNET_BYTES = 14;

    private MessageEntry() {}

    /** The program, and the function {@code receive} that it calls. */
    public static CText text(Shape shape) {
        CText text = new CText().line("""
            // Runs what a message asks for; FAILED when it is too short, or not for this vertex.
            static __always_inline int receive(struct xdp_md *context)
            {
            	const __u8 *packet = (const __u8 *)(long)context->data;
            	const __u8 *end = (const __u8 *)(long)context->data_end;

            	if (packet + %d > end || *(const __u16 *)(packet + 12) != bpf_htons(ETH_P_802_EX1))
            		return FAILED;

            	__u16 identifier = bpf_ntohs(*(const __u16 *)(packet + %d));
            """.formatted(ETHERNET_BYTES + MessageLayout.IDENTIFIER_BYTES, ETHERNET_BYTES));
        text.deepen().line("");
        for (Shape.Receiving receiving : shape.receivers()) {
            text.line("if (identifier == " + receiving.message().getIdentifier() + ") {");
            text.line(receiving.isChunked() ? copied(receiving) : inPlace(receiving));
            text.line("}");
        }
        return text.line("return FAILED;").close().line("").line("""
            // The packet is an Ethernet frame with a message.
            SEC("xdp")
            int thunder_receive(struct xdp_md *context)
            {
            	return receive(context) ? XDP_ABORTED : XDP_DROP;
            }
            """).line("");
    }

    private static String inPlace(Shape.Receiving receiving) {
        return """
            	if (packet + %d > end)
            		return FAILED;
            	return %s(packet + %d);
            """.formatted(ETHERNET_BYTES + receiving.size(), receiving.function(), ETHERNET_BYTES);
    }

    private static String copied(Shape.Receiving receiving) {
        return """
            	struct thunder_frame *frame = at(&thunder_frames, 0);

            	if (!frame || bpf_xdp_load_bytes(context, %d, frame->message, %d))
            		return FAILED;
            	return %s();
            """.formatted(ETHERNET_BYTES, receiving.size(), receiving.function());
    }
}
