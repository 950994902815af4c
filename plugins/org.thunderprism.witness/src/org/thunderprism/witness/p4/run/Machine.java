package org.thunderprism.witness.p4.run;

import java.util.ArrayList;
import java.util.List;

/**
 * The state of a switch while a packet passes: a slot for each scalar, the packet's bytes, and the registers, which outlive the packet.
 *
 * <p>A {@code bit<W>} is held zero-extended, an {@code int<W>} sign-extended, a {@code bool} and a header's validity as 0 or 1.
 */
public final class Machine {

    final long[] slots;
    final List<long[]> registers = new ArrayList<>();
    private byte[] packet = {};
    private int cursor;
    private final PacketWriter out = new PacketWriter();
    private boolean failed;

    /** @param slots scalars of the program */
    public Machine(int slots) {
        this.slots = slots < 1 ? new long[1] : new long[slots];
    }

    /** Adds a register and gives its number. */
    public int addRegister(int size) {
        registers.add(new long[size]);
        return registers.size() - 1;
    }

    /** The elements of a register, as they are now. */
    public long[] register(int number) {
        return registers.get(number);
    }

    public long get(int slot) {
        return slots[slot];
    }

    public void set(int slot, long value) {
        slots[slot] = value;
    }

    void begin(byte[] bytes) {
        packet = bytes;
        cursor = 0;
        failed = false;
        out.clear();
    }

    /** Whether the parser has found the packet too short. */
    public boolean failed() {
        return failed;
    }

    /**
     * Takes bits from the packet for the fields of a header.
     *
     * @param valid the slot of the header's validity
     * @param fields slots of the fields
     * @param widths bits of each
     */
    public void extract(int valid, int[] fields, int[] widths) {
        int bits = 0;
        for (int width : widths) {
            bits += width;
        }
        if (failed || (long) cursor + bits > (long) packet.length * Byte.SIZE) {
            failed = true;
            return;
        }
        for (int i = 0; i < fields.length; i++) {
            slots[fields[i]] = take(widths[i]);
        }
        slots[valid] = 1;
    }

    private long take(int width) {
        long value = 0;
        if (((cursor | width) & 7) == 0) {
            for (int i = 0; i < width; i += Byte.SIZE) {
                value = value << Byte.SIZE | packet[cursor + i >> 3] & 0xff;
            }
        } else {
            for (int bit = cursor; bit < cursor + width; bit++) {
                value = value << 1 | packet[bit >> 3] >> 7 - (bit & 7) & 1;
            }
        }
        cursor += width;
        return value;
    }

    /** Puts a header's fields into the packet that goes out, if the header is valid. */
    public void emit(int valid, int[] fields, int[] widths) {
        if (slots[valid] != 0) {
            for (int i = 0; i < fields.length; i++) {
                out.put(slots[fields[i]], widths[i]);
            }
        }
    }

    /** The packet that goes out: what was emitted, and what the parser left. */
    byte[] packet() {
        int begin = Math.min(packet.length, (cursor + 7) / Byte.SIZE);
        return out.followedBy(packet, begin);
    }
}
