package org.thunderprism.codegen.record;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;

/**
 * The bytes of a message between vertices: the payload of an Ethernet frame of type {@link #ETHER_TYPE}.
 *
 * <p>All integers are big-endian: the message's identifier (16 bits), then the fields in order, each in as many whole
 * bytes as its width needs. Signed fields are sign-extended to their bytes.
 *
 * @param fields in the message's order
 * @param size bytes of the payload, the identifier included
 */
public record MessageLayout(List<Field> fields, int size) {

    /** IEEE Std 802 local experimental Ethertype 1. */
    public static final int ETHER_TYPE = 0x88B5;

    /** Bytes of the identifier, which comes first. */
    public static final int IDENTIFIER_BYTES = 2;

    public MessageLayout {
        fields = List.copyOf(fields);
    }

    /**
     * A field within the payload.
     *
     * @param field what is stored
     * @param offset in bytes from the payload's begin
     * @param bytes whole bytes that one element takes, 1 to 8; the elements of a vector follow one another
     */
    public record Field(MessageField field, int offset, int bytes) {}

    /** The layout of a message. */
    public static MessageLayout of(Message message) {
        List<Field> fields = new ArrayList<>();
        int end = IDENTIFIER_BYTES;
        for (MessageField field : message.getFields()) {
            int bytes = (field.getType().width() + Byte.SIZE - 1) / Byte.SIZE;
            fields.add(new Field(field, end, bytes));
            end += bytes * field.getType().size();
        }
        return new MessageLayout(fields, end);
    }

    /** Where a field lies. */
    public Field of(MessageField field) {
        return fields.stream()
                .filter(candidate -> candidate.field() == field)
                .findFirst()
                .orElseThrow();
    }
}
