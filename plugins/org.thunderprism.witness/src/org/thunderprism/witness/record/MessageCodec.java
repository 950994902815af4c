package org.thunderprism.witness.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.type.ValueType;

/** Messages between vertices as bytes: see {@link MessageLayout}. */
public final class MessageCodec {

    private MessageCodec() {}

    /** The payload of a message. */
    public static byte[] encode(Message message, long... values) {
        MessageLayout layout = MessageLayout.of(message);
        ByteBuffer payload = ByteBuffer.allocate(layout.size()).order(ByteOrder.BIG_ENDIAN);
        payload.putShort((short) message.getIdentifier());
        int next = 0;
        for (MessageLayout.Field field : layout.fields()) {
            for (int element = 0; element < field.field().getType().size(); element++) {
                long value = values[next++];
                for (int shift = Byte.SIZE * (field.bytes() - 1); shift >= 0; shift -= Byte.SIZE) {
                    payload.put((byte) (value >>> shift));
                }
            }
        }
        return payload.array();
    }

    /** The values of a message's payload: canonical, field after field, vectors flattened. */
    public static long[] decode(Message message, byte[] payload) {
        MessageLayout layout = MessageLayout.of(message);
        long[] values = new long
                [layout.fields().stream()
                        .mapToInt(field -> field.field().getType().size())
                        .sum()];
        int next = 0;
        for (MessageLayout.Field field : layout.fields()) {
            ValueType type = field.field().getType();
            for (int element = 0; element < type.size(); element++) {
                values[next++] =
                        type.canonical(integer(payload, field.offset() + element * field.bytes(), field.bytes()));
            }
        }
        return values;
    }

    private static long integer(byte[] payload, int offset, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << Byte.SIZE | Byte.toUnsignedLong(payload[offset + i]);
        }
        return value;
    }
}
