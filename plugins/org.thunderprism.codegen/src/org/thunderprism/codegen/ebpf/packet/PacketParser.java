package org.thunderprism.codegen.ebpf.packet;

import java.util.EnumSet;
import java.util.Set;
import org.thunderprism.codegen.ebpf.instruction.InputNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.header.Protocol;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Program;

/**
 * Reads a program's inputs from the headers of a packet. A packet that lacks a header that some input needs, or ends within it, is
 * malformed. Tags of IEEE 802.1Q and 802.1ad are passed over, two at most; IPv4 options are passed over; a later fragment of an IPv4 packet
 * has no header of the fourth layer.
 */
public final class PacketParser {

    private static final Set<Protocol> TRANSPORT = EnumSet.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP, Protocol.L4);

    private final Program program;
    private final InputNames names;
    private final PacketTag tag;
    private final Set<Protocol> used = EnumSet.noneOf(Protocol.class);
    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);

    public PacketParser(Program program, InputNames names, PacketTag tag) {
        this.program = program;
        this.names = names;
        this.tag = tag;
        program.getInputs().stream()
                .filter(input -> input.getCarrier() == null)
                .forEach(input -> used.add(field(input).protocol()));
        if (program.getInputs().stream().anyMatch(input -> input.getCarrier() != null)) {
            helpers.add(Helper.GET);
        }
    }

    /** Whether every input comes from a header, or from another vertex in a tag: a program with others runs on records only. */
    public static boolean isFed(Program program) {
        return new PacketTag(program).size() <= PacketTag.LARGEST
                && program.getInputs().stream()
                        .allMatch(input -> input.getCarrier() != null
                                || input.getHeaderField() != null && HeaderFields.find(input.getHeaderField()) != null);
    }

    private static HeaderField field(Input input) {
        return HeaderFields.find(input.getHeaderField());
    }

    /** What the parser calls. */
    public Set<Helper> helpers() {
        return helpers;
    }

    /** The function {@code parse}: {@code FAILED} for a malformed packet. */
    public CText function() {
        CText text = new CText()
                .line("// Reads the inputs from the packet's headers; FAILED when one is missing or cut off.")
                .line("static __always_inline int parse(struct xdp_md *context UNUSED, struct thunder_input *input"
                        + " UNUSED"
                        + tag.parameter() + ")")
                .open("");
        if (used.stream().anyMatch(protocol -> protocol != Protocol.PACKET) || readsLength()) {
            text.line("const __u8 *packet = (const __u8 *)(long)context->data;")
                    .line("const __u8 *end = (const __u8 *)(long)context->data_end;")
                    .line("");
        }
        boolean transport = used.stream().anyMatch(TRANSPORT::contains);
        boolean network = transport
                || used.contains(Protocol.ARP)
                || used.contains(Protocol.IPV4)
                || used.contains(Protocol.IPV6);
        if (network || used.contains(Protocol.VLAN) || used.contains(Protocol.ETHERNET)) {
            text.line("if (packet + ETH_HLEN > end)").line("\treturn FAILED;").line("");
        }
        if (network || used.contains(Protocol.VLAN)) {
            text.line("const __u8 *next = packet + ETH_HLEN;")
                    .line("__u64 type = " + big("packet + 12", 2) + ";")
                    .line("");
            tags(text);
        }
        if (used.contains(Protocol.ARP)) {
            require(text, "type != ETH_P_ARP", "next", "arp", Protocol.ARP.length());
        }
        if (transport) {
            transport(text);
        } else {
            if (used.contains(Protocol.IPV4)) {
                require(text, "type != ETH_P_IP", "next", "ipv4", Protocol.IPV4.length());
                text.line("if ((ipv4[0] & 15) < 5)").line("\treturn FAILED;").line("");
            }
            if (used.contains(Protocol.IPV6)) {
                require(text, "type != ETH_P_IPV6", "next", "ipv6", Protocol.IPV6.length());
            }
        }
        for (Input input : program.getInputs()) {
            String member = "input->" + names.name(input);
            text.add(
                    input.getCarrier() == null
                            ? new CText().line(member + " = " + value(field(input)) + ";")
                            : tag.read(input, member));
        }
        return text.line("return DONE;").close().line("");
    }

    private boolean readsLength() {
        return program.getInputs().stream().anyMatch(input -> "packet.length".equals(input.getHeaderField()));
    }

    private void tags(CText text) {
        if (used.contains(Protocol.VLAN)) {
            require(text, "(type != ETH_P_8021Q && type != ETH_P_8021AD)", "next", "vlan", Protocol.VLAN.length());
            text.line("type = " + big("vlan + 2", 2) + ";").line("next = vlan + 4;");
            tag(text);
        } else {
            tag(text);
            tag(text);
        }
    }

    private void tag(CText text) {
        text.open("if (type == ETH_P_8021Q || type == ETH_P_8021AD)")
                .line("if (next + 4 > end)")
                .line("\treturn FAILED;")
                .line("type = " + big("next + 2", 2) + ";")
                .line("next += 4;")
                .close();
    }

    private void transport(CText text) {
        boolean four = !used.contains(Protocol.IPV6);
        boolean six = !used.contains(Protocol.IPV4);
        text.line("const __u8 *" + (four ? "ipv4 = next, *" : "") + (six ? "ipv6 = next, *" : "") + "transport;")
                .line("__u8 protocol;")
                .line("");
        if (four) {
            text.open("if (type == ETH_P_IP)")
                    .line("if (ipv4 + 20 > end || (ipv4[0] & 15) < 5)")
                    .line("\treturn FAILED;")
                    .line("// A later fragment has no header behind that of IPv4.")
                    .line("if (" + big("ipv4 + 6", 2) + " & 0x1fff)")
                    .line("\treturn FAILED;")
                    .line("protocol = ipv4[9];")
                    .line("transport = ipv4 + (ipv4[0] & 15) * 4;");
            text.close(six ? " else if (type == ETH_P_IPV6) {" : " else {");
        } else {
            text.line("if (type == ETH_P_IPV6) {");
        }
        text.deepen();
        if (six) {
            text.line("if (ipv6 + 40 > end)")
                    .line("\treturn FAILED;")
                    .line("protocol = ipv6[6];")
                    .line("transport = ipv6 + 40;");
            text.close(" else {").deepen();
        }
        text.line("return FAILED;").close();
        int length = 0;
        for (Protocol protocol : Protocol.values()) {
            if (used.contains(protocol) && TRANSPORT.contains(protocol)) {
                length = Math.max(length, protocol.length());
                boolean told = protocol == Protocol.L4 && (used.contains(Protocol.TCP) || used.contains(Protocol.UDP));
                if (!told) {
                    text.line("if (" + refusal(protocol) + ")").line("\treturn FAILED;");
                }
            }
        }
        text.line("if (transport + " + length + " > end)")
                .line("\treturn FAILED;")
                .line("");
    }

    private static String refusal(Protocol protocol) {
        return switch (protocol) {
            case TCP -> "protocol != IPPROTO_TCP";
            case UDP -> "protocol != IPPROTO_UDP";
            case ICMP -> "protocol != IPPROTO_ICMP";
            default -> "protocol != IPPROTO_TCP && protocol != IPPROTO_UDP";
        };
    }

    private static void require(CText text, String refusal, String place, String name, int length) {
        text.line("const __u8 *" + name + " = " + place + ";")
                .line("")
                .line("if (" + refusal + " || " + name + " + " + length + " > end)")
                .line("\treturn FAILED;")
                .line("");
    }

    private String value(HeaderField field) {
        return switch (field.protocol()) {
            case PACKET ->
                switch (field.name()) {
                    case "packet.length" -> "(__u64)(end - packet)";
                    case "packet.time" -> "bpf_ktime_get_ns()";
                    default -> "context->ingress_ifindex";
                };
            case TCP, UDP, ICMP, L4 -> bits("transport", field);
            case ETHERNET -> bits("packet", field);
            default -> bits(field.protocol().label(), field);
        };
    }

    private String bits(String header, HeaderField field) {
        int first = field.bitOffset() / Byte.SIZE;
        int bytes = (field.bitOffset() + field.width() - 1) / Byte.SIZE - first + 1;
        int unused = (first + bytes) * Byte.SIZE - field.bitOffset() - field.width();
        String value = big(header + " + " + first, bytes);
        String shifted = unused == 0 ? value : value + " >> " + unused;
        boolean whole = field.width() + unused == bytes * Byte.SIZE;
        return whole ? shifted : "(" + shifted + ") & " + CTypes.literal((1L << field.width()) - 1);
    }

    /** Integers of whole words are read at once, the others byte by byte. */
    private String big(String place, int bytes) {
        return switch (bytes) {
            case 1 -> "(__u64)*(" + place + ")";
            case 2 -> "(__u64)bpf_ntohs(*(const __u16 *)(" + place + "))";
            case 4 -> "(__u64)bpf_ntohl(*(const __u32 *)(" + place + "))";
            case 8 -> "bpf_be64_to_cpu(*(const __u64 *)(" + place + "))";
            default -> {
                helpers.add(Helper.GET);
                yield Helper.GET.call(place, Integer.toString(bytes));
            }
        };
    }
}
