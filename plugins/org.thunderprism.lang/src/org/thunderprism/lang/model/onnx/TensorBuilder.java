package org.thunderprism.lang.model.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A tensor while its fields are read. */
final class TensorBuilder {

    private static final int MOST_DIMENSIONS = 8;

    private final Numbers numbers;
    private final Numbers.Integers shape;
    private final Numbers.Floats floats;
    private final Numbers.Integers integers;
    private String name = "";
    private int type;
    private byte[] raw;

    TensorBuilder(Numbers numbers) {
        this.numbers = numbers;
        this.shape = numbers.integers();
        this.floats = numbers.floats();
        this.integers = numbers.integers();
    }

    Numbers.Integers shape() {
        return shape;
    }

    Numbers.Floats floats() {
        return floats;
    }

    Numbers.Integers integers() {
        return integers;
    }

    void type(int number) {
        this.type = number;
    }

    void name(String text) {
        this.name = text;
    }

    void raw(byte[] bytes) {
        this.raw = bytes;
    }

    Tensor build() throws MalformedOnnx {
        long[] lengths = shape.toArray();
        double[] values = values();
        if (lengths.length > MOST_DIMENSIONS || product(lengths) != values.length) {
            throw MalformedOnnx.notOnnx("the tensor `" + Shown.name(name) + "` has " + values.length
                    + " numbers, which its shape does not fit");
        }
        return new Tensor(
                name, Arrays.stream(lengths).mapToInt(length -> (int) length).toArray(), values);
    }

    /** -1 when no number of values fits. */
    private static long product(long[] lengths) {
        long product = 1;
        for (long length : lengths) {
            if (length < 0 || length > Integer.MAX_VALUE || product > Integer.MAX_VALUE) {
                return -1;
            }
            product *= length;
        }
        return product;
    }

    private double[] values() throws MalformedOnnx {
        if (raw != null) {
            return decoded();
        }
        double[] fractions = floats.toArray();
        long[] whole = integers.toArray();
        return fractions.length > 0
                ? fractions
                : Arrays.stream(whole).mapToDouble(value -> value).toArray();
    }

    /** The specification has raw data in little-endian order. */
    private double[] decoded() throws MalformedOnnx {
        int width = switch (type) {
            case ElementType.FLOAT, ElementType.INT32, ElementType.UINT32 -> Float.BYTES;
            case ElementType.DOUBLE, ElementType.INT64, ElementType.UINT64 -> Double.BYTES;
            case ElementType.INT16, ElementType.UINT16 -> Short.BYTES;
            case ElementType.INT8, ElementType.UINT8, ElementType.BOOL -> Byte.BYTES;
            default ->
                throw MalformedOnnx.notOnnx("the tensor `" + Shown.name(name) + "` has elements of type " + type
                        + ", which cannot be read; export it with 32-bit floating-point numbers");
        };
        if (raw.length % width != 0) {
            throw MalformedOnnx.notOnnx("the data of the tensor `" + Shown.name(name) + "` are cut off");
        }
        double[] values = new double[raw.length / width];
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; index < values.length; index++) {
            numbers.count();
            values[index] = next(bytes);
        }
        return values;
    }

    private double next(ByteBuffer bytes) {
        return switch (type) {
            case ElementType.FLOAT -> bytes.getFloat();
            case ElementType.DOUBLE -> bytes.getDouble();
            case ElementType.INT32 -> bytes.getInt();
            case ElementType.UINT32 -> Integer.toUnsignedLong(bytes.getInt());
            case ElementType.INT16 -> bytes.getShort();
            case ElementType.UINT16 -> Short.toUnsignedInt(bytes.getShort());
            case ElementType.INT8 -> bytes.get();
            case ElementType.UINT8, ElementType.BOOL -> Byte.toUnsignedInt(bytes.get());
            default -> bytes.getLong();
        };
    }
}
