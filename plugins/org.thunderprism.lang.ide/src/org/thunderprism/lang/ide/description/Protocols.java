package org.thunderprism.lang.ide.description;

import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.Protocol;

/** Names of protocols for people, and the documents that define their headers. */
public final class Protocols {

    private Protocols() {}

    /** How people call the protocol. */
    public static String title(Protocol protocol) {
        return switch (protocol) {
            case PACKET -> "packet";
            case ETHERNET -> "Ethernet";
            case VLAN -> "VLAN";
            case ARP -> "ARP";
            case IPV4 -> "IPv4";
            case IPV6 -> "IPv6";
            case TCP -> "TCP";
            case UDP -> "UDP";
            case ICMP -> "ICMP";
            case L4 -> "TCP or UDP";
        };
    }

    /** The document that defines the header. */
    public static String source(Protocol protocol) {
        return switch (protocol) {
            case PACKET -> "no header";
            case ETHERNET -> "IEEE 802.3";
            case VLAN -> "IEEE 802.1Q";
            case ARP -> "RFC 826";
            case IPV4 -> "RFC 791";
            case IPV6 -> "RFC 8200";
            case TCP -> "RFC 9293";
            case UDP -> "RFC 768";
            case ICMP -> "RFC 792";
            case L4 -> "RFC 9293, RFC 768";
        };
    }

    /** What is known of a packet without reading a header. */
    static String meaning(HeaderField field) {
        return switch (field.name()) {
            case "packet.length" -> "the length of the packet in bytes";
            case "packet.time" -> "when the packet arrived, in nanoseconds";
            case "packet.ingress" -> "the interface that the packet came in by";
            default -> "known of every packet";
        };
    }
}
