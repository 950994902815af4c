package org.thunderprism.codegen.tests.ebpf;

import java.nio.ByteBuffer;

/**
 * An Ethernet frame with an empty TCP segment.
 *
 * @param flags of TCP, in the lower six bits
 * @param source the port that it comes from; flows differ in it
 */
record Segment(int flags, int source) {

    static final int SYN = 2;
    static final int FIN = 1;

    private static final int ETHERNET_BYTES = 14;
    private static final int IP_BYTES = 20;
    private static final int TCP_BYTES = 20;
    private static final int TCP = 6;
    private static final int FROM = 0x0a630002;
    private static final int TO = 0x0a630001;
    private static final int PORT = 80;

    /** The value of a header field, by its name in ThunderDSL, or of the feature {@code flags}. */
    long value(String field) {
        return switch (field) {
            case "flags" -> flags;
            case "ipv4.src" -> FROM;
            case "ipv4.dst" -> TO;
            case "ipv4.protocol" -> TCP;
            case "l4.src_port" -> source;
            case "l4.dst_port" -> PORT;
            default -> throw new IllegalArgumentException(field);
        };
    }

    byte[] frame() {
        ByteBuffer frame = ByteBuffer.allocate(ETHERNET_BYTES + IP_BYTES + TCP_BYTES);
        frame.put(new byte[] {2, 0, 0, 0, 0, 1})
                .put(new byte[] {2, 0, 0, 0, 0, 2})
                .putShort((short) 0x0800);
        frame.put((byte) 0x45).put((byte) 0).putShort((short) (IP_BYTES + TCP_BYTES));
        frame.putInt(0).put((byte) 64).put((byte) TCP).putShort((short) 0);
        frame.putInt(FROM).putInt(TO);
        frame.putShort((short) source).putShort((short) PORT).putInt(1).putInt(0);
        frame.put((byte) (TCP_BYTES / 4 << 4)).put((byte) flags).putShort((short) 1024);
        return frame.putInt(0).array();
    }
}
