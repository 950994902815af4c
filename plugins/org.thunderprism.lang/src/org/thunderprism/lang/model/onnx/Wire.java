package org.thunderprism.lang.model.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/** The fields of protobuf messages, each checked for the wire type that its kind of value has. */
final class Wire {

    /** What is done with each field of a message. */
    @FunctionalInterface
    interface Fields {

        /** Reads or skips one field. */
        void read(int number) throws IOException, MalformedOnnx;
    }

    /** What is done with each number of a packed list. */
    @FunctionalInterface
    interface Entry {

        /** Reads one number. */
        void read() throws IOException, MalformedOnnx;
    }

    private final CodedInputStream stream;
    private int tag;

    Wire(byte[] bytes) {
        this.stream = CodedInputStream.newInstance(bytes);
    }

    /** The fields of the message that the whole file is. */
    void file(Fields fields) throws IOException, MalformedOnnx {
        fields(fields);
    }

    /** The fields of the message that the present field holds. */
    void message(Fields fields) throws IOException, MalformedOnnx {
        expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        int outer = stream.pushLimit(stream.readRawVarint32());
        fields(fields);
        stream.popLimit(outer);
    }

    private void fields(Fields fields) throws IOException, MalformedOnnx {
        for (tag = stream.readTag(); tag != 0; tag = stream.readTag()) {
            fields.read(WireFormat.getTagFieldNumber(tag));
        }
    }

    /** Numbers of the present field: one, or a packed list of them. */
    void numbers(int wireType, Entry entry) throws IOException, MalformedOnnx {
        if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            expect(wireType);
            entry.read();
            return;
        }
        int outer = stream.pushLimit(stream.readRawVarint32());
        while (!stream.isAtEnd()) {
            entry.read();
        }
        stream.popLimit(outer);
    }

    void floats(Numbers.Floats values) throws IOException, MalformedOnnx {
        numbers(WireFormat.WIRETYPE_FIXED32, () -> values.add(stream.readFloat()));
    }

    void doubles(Numbers.Floats values) throws IOException, MalformedOnnx {
        numbers(WireFormat.WIRETYPE_FIXED64, () -> values.add(stream.readDouble()));
    }

    void integers(Numbers.Integers values) throws IOException, MalformedOnnx {
        numbers(WireFormat.WIRETYPE_VARINT, () -> values.add(stream.readInt64()));
    }

    long integer() throws IOException, MalformedOnnx {
        expect(WireFormat.WIRETYPE_VARINT);
        return stream.readInt64();
    }

    byte[] bytes() throws IOException, MalformedOnnx {
        expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        return stream.readByteArray();
    }

    String text() throws IOException, MalformedOnnx {
        expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        return stream.readString();
    }

    void skip() throws IOException {
        stream.skipField(tag);
    }

    private void expect(int wireType) throws MalformedOnnx {
        if (WireFormat.getTagWireType(tag) != wireType) {
            throw MalformedOnnx.notOnnx(
                    "field " + WireFormat.getTagFieldNumber(tag) + " of a message is of an unexpected kind");
        }
    }
}
