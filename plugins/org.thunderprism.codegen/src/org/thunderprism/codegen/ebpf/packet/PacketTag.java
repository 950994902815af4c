package org.thunderprism.codegen.ebpf.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.codegen.record.TagLayout;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;

/**
 * The values that travel with a packet, in the tag that {@link TagLayout} describes. Every vertex of a network in which values travel takes
 * the tag off before it reads the packet's headers, and puts it back, with the values of its own, as long as another vertex waits for one.
 */
public final class PacketTag {

    /**
     * Bytes that a tag may have. A driver leaves 256 bytes free before a packet; the kernel takes 40 of them, and what XDP notes down for the
     * program behind it needs its place, too.
     */
    public static final int LARGEST = 128;

    /** The map that holds the tag of the packet under way. */
    public static final String MAP = "thunder_tags";

    private final Program program;
    private final TagLayout layout;

    public PacketTag(Program program) {
        this.program = program;
        this.layout = TagLayout.of((Network) program.eContainer());
    }

    /** Bytes of the tag. */
    public int size() {
        return layout.size();
    }

    /** Whether packets may have a tag. */
    public boolean isUsed() {
        return layout.size() > 0;
    }

    /** Whether this vertex puts values into the tag. */
    public boolean isFilled() {
        return SendSites.of(program).stream().anyMatch(this::isCarried);
    }

    private boolean isCarried(Send send) {
        return send.getMessage().getKind() == MessageKind.CARRY
                && layout.of(send.getMessage()).isPresent();
    }

    /** Whether this vertex takes values out of the tag. */
    private boolean isRead() {
        return program.getInputs().stream().anyMatch(input -> input.getCarrier() != null);
    }

    /** The parameter that functions that read the tag have behind the others; empty when there are no such. */
    public String parameter() {
        return isRead() ? ", const struct thunder_tag *tag" : "";
    }

    /** The argument for {@link #parameter()}. */
    public String argument() {
        return isRead() ? ", tag" : "";
    }

    /**
     * The statements that read a carried input.
     *
     * @param member the input's C expression
     */
    CText read(Input input, String member) {
        TagLayout.Section section = layout.of(input.getCarrier()).orElseThrow();
        MessageLayout.Field field = section.field(input);
        CText text = new CText();
        for (int i = 0; i < input.getType().size(); i++) {
            String element = input.getType().isScalar() ? member : member + "[" + i + "]";
            String place = "tag->byte + " + (field.offset() + i * field.bytes());
            text.line(element + " = " + waits(section) + " ? " + Helper.GET.call(place, Integer.toString(field.bytes()))
                    + " : 0;");
        }
        return text;
    }

    private String waits(TagLayout.Section section) {
        int reader = section.readers().indexOf(program.getVertex());
        return "tag->byte[" + (section.offset() + reader / Byte.SIZE) + "] & " + (1 << reader % Byte.SIZE);
    }

    /** The tag's structure and the functions {@code take_tag}, {@code fill_tag} and {@code put_tag}. */
    public CText functions() {
        CText text = new CText()
                .line("// Values that travel with a packet, in a tag before the type of what follows: "
                        + layout.sections().stream()
                                .map(section -> section.message().getName())
                                .collect(Collectors.joining(", "))
                        + ".")
                .open("struct thunder_tag")
                .line("__u8 byte[" + layout.size() + "];")
                .close(";")
                .line("")
                .add(Maps.array(MAP, "PERCPU_ARRAY", 1, "struct thunder_tag"))
                .line("")
                .line(take())
                .line("");
        if (isFilled()) {
            text.add(fill()).line("");
        }
        return text.add(put()).line("");
    }

    private String take() {
        return """
            // Takes the tag off a packet; FAILED when it is cut off. Without a tag, no vertex has sent a value.
            static __always_inline int take_tag(struct xdp_md *context, struct thunder_tag *tag)
            {
            	__u8 *packet = (__u8 *)(long)context->data;
            	__u8 *end = (__u8 *)(long)context->data_end;
            	__u8 addresses[%1$d];

            	__builtin_memset(tag, 0, sizeof(*tag));
            	if (packet + %2$d > end || *(const __u16 *)(packet + %1$d) != bpf_htons(ETH_P_802_EX1) ||
            	    *(const __u16 *)(packet + %3$d) != %4$d)
            		return DONE;
            	if (packet + %1$d + sizeof(*tag) + 2 > end)
            		return FAILED;
            	__builtin_memcpy(addresses, packet, %1$d);
            	__builtin_memcpy(tag, packet + %1$d, sizeof(*tag));
            	if (bpf_xdp_adjust_head(context, sizeof(*tag)))
            		return FAILED;
            	packet = (__u8 *)(long)context->data;
            	if (packet + %1$d > (__u8 *)(long)context->data_end)
            		return FAILED;
            	__builtin_memcpy(packet, addresses, %1$d);
            	return DONE;
            }
            """.formatted(TagLayout.OFFSET, TagLayout.OFFSET + 4, TagLayout.OFFSET + 2, TagLayout.IDENTIFIER);
    }

    private CText fill() {
        CText text = new CText()
                .line("// Puts a letter that goes with the packet into its tag.")
                .line("static __noinline int carry(__u32 number)")
                .open("")
                .line("struct thunder_letter *letter = at(&thunder_letters, number);")
                .line("struct thunder_tag *tag = at(&" + MAP + ", 0);")
                .line("")
                .line("if (!letter || !tag)")
                .line("\treturn FAILED;");
        List<Send> sites = SendSites.of(program);
        for (int site = 0; site < sites.size(); site++) {
            Optional<TagLayout.Section> section = layout.of(sites.get(site).getMessage());
            if (section.isPresent()) {
                text.add(fill(site, sites.get(site), section.get()));
            }
        }
        return text.line("return DONE;").close().line("").line("""
            // Puts what the last run sent with its packet into the tag.
            static __always_inline void fill_tag(void)
            {
            	struct thunder_sent_range *sent = at(&thunder_sent, 0);

            	for (__u32 i = 0; sent && i < %d && i < sent->count; i++)
            		carry(sent->first + i);
            }
            """.formatted(Outbox.room(program)));
    }

    private static CText fill(int site, Send send, TagLayout.Section section) {
        CText text = new CText()
                .line("if (letter->site == " + site + ") { // "
                        + send.getMessage().getName() + " to " + String.join(", ", send.getTargets()));
        text.deepen();
        for (int i = 0; i < section.waitingBytes(); i++) {
            text.line("tag->byte[" + (section.offset() + i)
                    + "] = 0x%02x;".formatted(section.bits(send.getTargets(), i)));
        }
        return text.line("__builtin_memcpy(tag->byte + " + section.fieldsOffset() + ", letter->payload + "
                        + MessageLayout.IDENTIFIER_BYTES + ", " + section.fieldBytes() + ");")
                .close();
    }

    private CText put() {
        CText text = new CText()
                .line("// Puts the tag back as long as some vertex waits for a value in it.")
                .line("static __always_inline void put_tag(struct xdp_md *context, struct thunder_tag *tag)")
                .open("")
                .line("__u8 addresses[" + TagLayout.OFFSET + "], *packet = (__u8 *)(long)context->data;")
                .line("")
                .add(passed());
        List<String> waiting = new ArrayList<>();
        for (TagLayout.Section section : layout.sections()) {
            IntStream.range(0, section.waitingBytes())
                    .mapToObj(i -> "tag->byte[" + (section.offset() + i) + "]")
                    .forEach(waiting::add);
        }
        String anybody = waiting.size() == 1 ? waiting.get(0) : "(" + String.join(" | ", waiting) + ")";
        text.line("if (!" + anybody + ")").line("\treturn;");
        return text.line("""
            if (packet + %1$d > (__u8 *)(long)context->data_end)
            	return;
            __builtin_memcpy(addresses, packet, %1$d);
            if (bpf_xdp_adjust_head(context, -(int)sizeof(*tag))) {
            	COUNT(untagged);
            	return;
            }
            packet = (__u8 *)(long)context->data;
            if (packet + %1$d + sizeof(*tag) > (__u8 *)(long)context->data_end)
            	return;
            *(__u16 *)tag->byte = bpf_htons(ETH_P_802_EX1);
            __builtin_memcpy(packet, addresses, %1$d);
            __builtin_memcpy(packet + %1$d, tag, sizeof(*tag));
            """.formatted(TagLayout.OFFSET)).close();
    }

    /** The statements that say that this vertex waits no longer; none when it never does. */
    private CText passed() {
        CText text = new CText();
        for (TagLayout.Section section : layout.sections()) {
            for (int i = 0; i < section.waitingBytes(); i++) {
                int bits = section.bits(List.of(program.getVertex()), i);
                if (bits != 0) {
                    text.line("tag->byte[" + (section.offset() + i) + "] &= 0x%02x;".formatted(~bits & 0xff));
                }
            }
        }
        return text;
    }
}
