package org.thunderprism.lang.header;

/** Headers that fields can be read from. */
public enum Protocol {
    /** What is known of a packet without reading a header. */
    PACKET("packet", 0),
    /** IEEE 802.3, 14 bytes. */
    ETHERNET("ethernet", 14),
    /** IEEE 802.1Q tag behind the Ethernet addresses, 4 bytes. */
    VLAN("vlan", 4),
    /** RFC 826, Ethernet and IPv4 addresses, 28 bytes. */
    ARP("arp", 28),
    /** RFC 791; 20 bytes, more with options ({@code ihl} × 4). */
    IPV4("ipv4", 20),
    /** RFC 8200, 40 bytes; extension headers are not followed. */
    IPV6("ipv6", 40),
    /** RFC 9293; 20 bytes, more with options ({@code data_offset} × 4). */
    TCP("tcp", 20),
    /** RFC 768, 8 bytes. */
    UDP("udp", 8),
    /** RFC 792, the first 8 bytes. */
    ICMP("icmp", 8),
    /** TCP or UDP, whichever the packet has: their first 4 bytes are the ports. */
    L4("l4", 4);

    private final String label;
    private final int length;

    Protocol(String label, int length) {
        this.label = label;
        this.length = length;
    }

    /** As programs write it. */
    public String label() {
        return label;
    }

    /** The least bytes that the header takes. */
    public int length() {
        return length;
    }
}
