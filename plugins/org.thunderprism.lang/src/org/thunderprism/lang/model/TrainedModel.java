package org.thunderprism.lang.model;

import org.thunderprism.lang.model.network.FloatNetwork;
import org.thunderprism.lang.model.pegasus.PegasusModel;
import org.thunderprism.lang.model.tree.TreeEnsemble;
import org.thunderprism.model.type.ValueType;

/** What a model's file holds. */
public sealed interface TrainedModel {

    /** Layers of fuzzy tables, quantised by whoever made the file. */
    record Tables(PegasusModel layers) implements TrainedModel {

        @Override
        public int inputLength() {
            return layers.inputLength();
        }

        @Override
        public ValueType resultType() {
            return layers.resultType();
        }
    }

    /** Decision trees, which are exact on integers. */
    record Trees(TreeEnsemble ensemble) implements TrainedModel {

        @Override
        public int inputLength() {
            return ensemble.inputLength();
        }

        @Override
        public ValueType resultType() {
            return ensemble.resultType();
        }
    }

    /**
     * A network in floating-point numbers.
     *
     * @param calibration how it becomes tables; null when the program does not say
     */
    record Network(FloatNetwork layers, Calibration calibration) implements TrainedModel {

        private static final int SUM_WIDTH = 32;

        public Network(FloatNetwork layers) {
            this(layers, null);
        }

        @Override
        public int inputLength() {
            return layers.inputLength();
        }

        /** {@inheritDoc} Scales are chosen such that 32 bits hold every sum. */
        @Override
        public ValueType resultType() {
            return ValueType.signed(SUM_WIDTH).vector(layers.outputLength());
        }
    }

    /** Elements of the vector that the model reads. */
    int inputLength();

    /** The type of the vector that the model gives. */
    ValueType resultType();
}
