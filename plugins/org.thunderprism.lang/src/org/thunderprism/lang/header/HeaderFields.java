package org.thunderprism.lang.header;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every header field that a program can name. A field of 128 bits is offered as two halves. The layouts are those of the
 * documents named at {@link Protocol}; RFC 2474 and RFC 3168 split the second byte of IPv4 and the traffic class of IPv6.
 */
public final class HeaderFields {

    private static final Map<String, HeaderField> FIELDS = new LinkedHashMap<>();

    static {
        packet("length", 32, false);
        packet("time", 64, true);
        packet("ingress", 32, false);
        header(Protocol.ETHERNET, "dst:48 src:48 type:16");
        header(Protocol.VLAN, "pcp:3 dei:1 id:12 type:16");
        header(
                Protocol.ARP,
                "hardware_type:16 protocol_type:16 hardware_length:8 protocol_length:8 operation:16"
                        + " sender_mac:48 sender_ip:32 target_mac:48 target_ip:32");
        header(
                Protocol.IPV4,
                "version:4 ihl:4 dscp:6 ecn:2 total_length:16 identification:16 flags:3 fragment_offset:13"
                        + " ttl:8 protocol:8 checksum:16 src:32 dst:32");
        field(Protocol.IPV4, "tos", 8, 8);
        header(
                Protocol.IPV6,
                "version:4 dscp:6 ecn:2 flow_label:20 payload_length:16 next_header:8 hop_limit:8"
                        + " src_high:64 src_low:64 dst_high:64 dst_low:64");
        field(Protocol.IPV6, "traffic_class", 4, 8);
        header(
                Protocol.TCP,
                "src_port:16 dst_port:16 sequence:32 acknowledgement:32 data_offset:4 reserved:4 flags:8"
                        + " window:16 checksum:16 urgent:16");
        header(Protocol.UDP, "src_port:16 dst_port:16 length:16 checksum:16");
        header(Protocol.ICMP, "type:8 code:8 checksum:16 rest:32");
        header(Protocol.L4, "src_port:16 dst_port:16");
    }

    private HeaderFields() {}

    /** The field of this name, for example {@code ipv4.src}; null when there is none. */
    public static HeaderField find(String name) {
        return FIELDS.get(name);
    }

    /** Every field, header by header, in the order of their bits. */
    public static Collection<HeaderField> all() {
        return Collections.unmodifiableCollection(FIELDS.values());
    }

    public static Set<String> names() {
        return Collections.unmodifiableSet(FIELDS.keySet());
    }

    /** The names that can stand before the dot. */
    public static List<String> protocols() {
        return Arrays.stream(Protocol.values()).map(Protocol::label).collect(Collectors.toUnmodifiableList());
    }

    /** Consecutive fields from the header's first bit on: {@code name:width}, separated by blanks. */
    private static void header(Protocol protocol, String layout) {
        int offset = 0;
        for (String field : layout.split(" ")) {
            int colon = field.indexOf(':');
            int width = Integer.parseInt(field, colon + 1, field.length(), 10);
            field(protocol, field.substring(0, colon), offset, width);
            offset += width;
        }
    }

    private static void packet(String name, int width, boolean isTime) {
        String full = Protocol.PACKET.label() + "." + name;
        FIELDS.put(full, new HeaderField(full, Protocol.PACKET, -1, width, isTime));
    }

    private static void field(Protocol protocol, String name, int offset, int width) {
        String full = protocol.label() + "." + name;
        FIELDS.put(full, new HeaderField(full, protocol, offset, width, false));
    }
}
