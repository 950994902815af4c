package org.thunderprism.lang.tests.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A protobuf message that is put together field by field. */
final class Message {

    @FunctionalInterface
    private interface Field {
        void write(CodedOutputStream stream) throws IOException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message text(int field, String value) {
        return add(stream -> stream.writeString(field, value));
    }

    Message integer(int field, long value) {
        return add(stream -> stream.writeInt64(field, value));
    }

    Message number(int field, double value) {
        return add(stream -> stream.writeFloat(field, (float) value));
    }

    Message bytes(int field, byte[] value) {
        return add(stream -> stream.writeByteArray(field, value));
    }

    Message message(int field, Message value) {
        return add(stream -> stream.writeBytes(field, ByteString.copyFrom(value.toBytes())));
    }

    private Message add(Field field) {
        try {
            CodedOutputStream stream = CodedOutputStream.newInstance(bytes);
            field.write(stream);
            stream.flush();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
