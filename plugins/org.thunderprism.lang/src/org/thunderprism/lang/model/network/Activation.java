package org.thunderprism.lang.model.network;

/** A function that a network applies to each element by itself. */
public enum Activation {
    IDENTITY {
        @Override
        public double of(double value) {
            return value;
        }

        @Override
        public double slope(double value) {
            return 1;
        }
    },
    RELU {
        @Override
        public double of(double value) {
            return Math.max(0, value);
        }

        @Override
        public double slope(double value) {
            return value > 0 ? 1 : 0;
        }
    },
    TANH {
        @Override
        public double of(double value) {
            return Math.tanh(value);
        }

        @Override
        public double slope(double value) {
            double result = Math.tanh(value);
            return 1 - result * result;
        }
    },
    SIGMOID {
        @Override
        public double of(double value) {
            return 1 / (1 + Math.exp(-value));
        }

        @Override
        public double slope(double value) {
            double result = of(value);
            return result * (1 - result);
        }
    };

    /** The function's value. */
    public abstract double of(double value);

    /** The function's derivative. */
    public abstract double slope(double value);
}
