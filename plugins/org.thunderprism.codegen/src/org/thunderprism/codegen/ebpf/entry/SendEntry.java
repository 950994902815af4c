package org.thunderprism.codegen.ebpf.entry;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.VerdictKind;

/**
 * {@code thunder_send}: sends the letters of a packet's run, mirrors it, marks it, and makes its verdict happen, at the traffic-control hook
 * of the same interface (clsact, ingress, direct action).
 *
 * <p>A copy of a packet is the packet itself: a letter is written over its begin, cloned to each port, and the begin restored. What follows a
 * message's fields on the wire is therefore without meaning. Its destination address is broadcast, for an echo the sender's; its source
 * address is {@code 02:54:50:00} and the vertex's index in 16 bits.
 */
public final class SendEntry {

    /** The map that says which port leads to which vertex that messages are sent to: element i is for the i-th of {@link #targets}. */
    public static final String LINKS = "thunder_links";

    private static final int ETHERNET_BYTES = 14;

    private SendEntry() {}

    /** The vertices that the program sends messages to, in the order of their names. */
    public static List<String> targets(Program program) {
        return SendSites.of(program).stream()
                .filter(Outbox::isPosted)
                .flatMap(send -> send.getTargets().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The program and what it needs. */
    public static CText text(Shape shape) {
        CText text = new CText();
        if (shape.posts()) {
            text.add(letters(shape.program()));
        }
        String send = shape.posts() ? """
            	for (__u32 i = 0; i < %d && i < note.count; i++)
            		post(skb, note.first + i);
            """.formatted(Outbox.room(shape.program())) : "";
        return text.line("""
            // Behind XDP: tc filter add dev INTERFACE ingress bpf da obj FILE sec tc.
            SEC("tc")
            int thunder_send(struct __sk_buff *skb)
            {
            	struct thunder_note note, *found = (struct thunder_note *)(long)skb->data_meta;

            	if ((char *)(found + 1) > (char *)(long)skb->data || found->magic != THUNDER_MAGIC)
            		return TC_ACT_UNSPEC;
            	// The note must only be read: to write there, the kernel may copy the packet, and drops its metadata then.
            	note = *found;
            %s	if (note.verdict == VERDICT_DROP)
            		return TC_ACT_SHOT;
            %s	return TC_ACT_UNSPEC;
            }
            """.formatted(send, verdicts(shape))).line("");
    }

    /** What happens by the verdicts that the program gives. */
    private static String verdicts(Shape shape) {
        String mark = shape.sets(VerdictKind.MARK) ? """
            	if (note.verdict == VERDICT_MARK)
            		skb->mark = note.argument;
            """ : "";
        String forward = shape.sets(VerdictKind.FORWARD) ? """
            	if (note.verdict == VERDICT_FORWARD) {
            		__u32 interface = port(note.argument);

            		if (interface)
            			return bpf_redirect(interface, 0);
            		COUNT(unreachable);
            		return TC_ACT_SHOT;
            	}
            """ : "";
        String mirror = shape.sets(VerdictKind.MIRROR) ? """
            	if (note.verdict == VERDICT_MIRROR) {
            		__u32 interface = port(note.argument);

            		if (interface)
            			bpf_clone_redirect(skb, interface, 0);
            		else
            			COUNT(unreachable);
            	}
            """ : "";
        String reply = shape.sets(VerdictKind.REPLY) ? """
            	if (note.verdict == VERDICT_REPLY) {
            		__u8 addresses[12], swapped[12];

            		if (bpf_skb_load_bytes(skb, 0, addresses, sizeof(addresses)))
            			return TC_ACT_SHOT;
            		__builtin_memcpy(swapped, addresses + 6, 6);
            		__builtin_memcpy(swapped + 6, addresses, 6);
            		if (bpf_skb_store_bytes(skb, 0, swapped, sizeof(swapped), 0))
            			return TC_ACT_SHOT;
            		return bpf_redirect(skb->ifindex, 0);
            	}
            """ : "";
        return mark + forward + mirror + reply;
    }

    private static boolean isEcho(Send send) {
        return Outbox.isPosted(send) && send.getTargets().isEmpty();
    }

    /** A function that tells for the number of a statement whether it is of a kind. */
    private static CText question(String comment, String name, List<Send> sites, Predicate<Send> kind) {
        String answer = IntStream.range(0, sites.size())
                .filter(site -> kind.test(sites.get(site)))
                .mapToObj(site -> "site == " + site)
                .collect(Collectors.joining(" || "));
        return new CText().line("""
            // %s
            INLINE int %s(__u32 site)
            {
            	return %s;
            }
            """.formatted(comment, name, answer)).line("");
    }

    private static CText letters(Program program) {
        int payload = Outbox.payloadBytes(program);
        int bytes = ETHERNET_BYTES + payload;
        List<String> targets = targets(program);
        CText text = new CText()
                .line("// Interface by target, in this order"
                        + (targets.isEmpty() ? ": there are none." : ": " + String.join(", ", targets) + "."))
                .add(Maps.array(LINKS, "ARRAY", Math.max(1, targets.size()), "__u32"))
                .line("")
                .line("""
                    struct thunder_envelope {
                    	__u8 frame[%d];
                    	__u8 begin[%d]; // of the packet that the letter is written over
                    };
                    """.formatted(bytes, bytes))
                .line("")
                .add(Maps.array("thunder_envelopes", "PERCPU_ARRAY", 1, "struct thunder_envelope"))
                .line("")
                .line("""
                    static __noinline int deliver(struct __sk_buff *skb, __u32 target)
                    {
                    	__u32 *interface = at(&thunder_links, target);

                    	if (interface && *interface)
                    		return bpf_clone_redirect(skb, *interface, 0);
                    	COUNT(unreachable);
                    	return 0;
                    }
                    """)
                .line("");
        List<Send> sites = SendSites.of(program);
        boolean echoes = sites.stream().anyMatch(SendEntry::isEcho);
        if (echoes) {
            text.add(question(
                    "Whether a statement sends back to where the packet came from.",
                    "echoes",
                    sites,
                    SendEntry::isEcho));
        }
        if (Outbox.isMixed(program)) {
            text.add(question(
                    "Whether what a statement sends is in the packet's tag.",
                    "travels",
                    sites,
                    send -> !Outbox.isPosted(send)));
        }
        text.line("""
            // Sends one letter: the packet lends its begin.
            static __noinline int post(struct __sk_buff *skb, __u32 number)
            {
            	struct thunder_letter *letter = at(&thunder_letters, number);
            	struct thunder_envelope *envelope = at(&thunder_envelopes, 0);
            	__u32 length = skb->len;

            	if (!letter || !envelope)
            		return FAILED;
            %6$s	if (length < %1$d && bpf_skb_change_tail(skb, %1$d, 0))
            		return FAILED;
            	if (bpf_skb_load_bytes(skb, 0, envelope->begin, %1$d))
            		return FAILED;

            	const __u8 source[6] = { 0x02, 0x54, 0x50, 0x00, 0x%2$02x, 0x%3$02x };

            	__builtin_memset(envelope->frame, 0xff, 6);
            	__builtin_memcpy(envelope->frame + 6, source, 6);
            	envelope->frame[12] = 0x88;
            	envelope->frame[13] = 0xb5;
            	for (int i = 0; i < %4$d; i++)
            		envelope->frame[%5$d + i] = letter->payload[i];
            """.formatted(
                        bytes,
                        program.getIndex() >> 8 & 0xff,
                        program.getIndex() & 0xff,
                        payload,
                        ETHERNET_BYTES,
                        Outbox.isMixed(program) ? "\tif (travels(letter->site))\n\t\treturn DONE;\n" : ""));
        text.deepen();
        if (echoes) {
            text.line("""
                if (echoes(letter->site))
                	__builtin_memcpy(envelope->frame, envelope->begin + 6, 6);
                """);
        }
        text.line("bpf_skb_store_bytes(skb, 0, envelope->frame, " + bytes + ", 0);");
        for (int site = 0; site < sites.size(); site++) {
            if (!Outbox.isPosted(sites.get(site))) {
                continue;
            }
            text.line("if (letter->site == " + site + ") { // "
                    + sites.get(site).getMessage().getName());
            for (String target : sites.get(site).getTargets()) {
                text.line("\tdeliver(skb, " + targets.indexOf(target) + "); // " + target);
            }
            if (sites.get(site).getTargets().isEmpty()) {
                text.line("\tbpf_clone_redirect(skb, skb->ifindex, 0); // back");
            }
            text.line("}");
        }
        text.line("""
            bpf_skb_store_bytes(skb, 0, envelope->begin, %1$d, 0);
            if (length < %1$d)
            	bpf_skb_change_tail(skb, length, 0);
            return DONE;
            """.formatted(bytes));
        return text.close().line("");
    }
}
