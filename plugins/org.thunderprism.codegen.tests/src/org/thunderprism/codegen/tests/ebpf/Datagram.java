package org.thunderprism.codegen.tests.ebpf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An Ethernet frame with a UDP datagram from the machine at one end of a wire to the one at the other. */
record Datagram(int tos, int ttl, String text) {

    /** The hardware address of the machine that it goes to. */
    static final String RECEIVER = "02:00:00:00:00:01";
    /** The Internet address of the machine that it goes to, and the length of the network's prefix. */
    static final String ADDRESS = "10.99.0.1/24";
    /** The UDP port that it goes to. */
    static final int PORT = 4000;

    private static final int ETHERNET_BYTES = 14;
    private static final int IP_BYTES = 20;
    private static final int UDP_BYTES = 8;

    /** The length that the header of IPv4 tells. */
    int length() {
        return IP_BYTES + UDP_BYTES + text.length();
    }

    byte[] frame() {
        ByteBuffer frame = ByteBuffer.allocate(ETHERNET_BYTES + length());
        frame.put(new byte[] {2, 0, 0, 0, 0, 1})
                .put(new byte[] {2, 0, 0, 0, 0, 2})
                .putShort((short) 0x0800);
        frame.put(header());
        frame.putShort((short) 3000).putShort((short) PORT).putShort((short) (UDP_BYTES + text.length()));
        return frame.putShort((short) 0).put(text.getBytes()).array();
    }

    private byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(IP_BYTES);
        header.put((byte) 0x45).put((byte) tos).putShort((short) length()).putInt(0);
        header.put((byte) ttl)
                .put((byte) 17)
                .putShort((short) 0)
                .putInt(0x0a630002)
                .putInt(0x0a630001);
        int sum = 0;
        for (int i = 0; i < IP_BYTES; i += 2) {
            sum += header.getShort(i) & 0xffff;
        }
        return header.putShort(10, (short) ~((sum & 0xffff) + (sum >> 16))).array();
    }

    /** The frame of its answer by the verdict {@code reply}: the same with its hardware addresses changed about. */
    byte[] returned() {
        byte[] frame = frame();
        byte[] target = Arrays.copyOf(frame, 6);
        System.arraycopy(frame, 6, frame, 0, 6);
        System.arraycopy(target, 0, frame, 6, 6);
        return frame;
    }
}
