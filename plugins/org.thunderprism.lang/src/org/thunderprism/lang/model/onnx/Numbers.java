package org.thunderprism.lang.model.onnx;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Numbers of a file while it is read; they are counted against the limit before memory is taken for them. */
final class Numbers {

    private final OnnxLimits limits;
    private int count;

    Numbers(OnnxLimits limits) {
        this.limits = limits;
    }

    /** Takes note of one more number. */
    void count() throws MalformedOnnx {
        if (++count > limits.numbers()) {
            throw new MalformedOnnx(OnnxCode.LIMIT, "the count of its numbers", limits.numbers());
        }
    }

    Floats floats() {
        return new Floats(this);
    }

    Integers integers() {
        return new Integers(this);
    }

    /** A growing list of floating-point numbers. */
    static final class Floats {

        private final DoubleStream.Builder values = DoubleStream.builder();
        private final Numbers numbers;

        private Floats(Numbers numbers) {
            this.numbers = numbers;
        }

        void add(double value) throws MalformedOnnx {
            numbers.count();
            values.add(value);
        }

        double[] toArray() {
            return values.build().toArray();
        }
    }

    /** A growing list of integers. */
    static final class Integers {

        private final LongStream.Builder values = LongStream.builder();
        private final Numbers numbers;

        private Integers(Numbers numbers) {
            this.numbers = numbers;
        }

        void add(long value) throws MalformedOnnx {
            numbers.count();
            values.add(value);
        }

        long[] toArray() {
            return values.build().toArray();
        }
    }
}
