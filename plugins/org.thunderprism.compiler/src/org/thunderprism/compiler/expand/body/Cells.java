package org.thunderprism.compiler.expand.body;

import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** Memory that is read and sent in one way, wherever it is kept. */
sealed interface Cells {

    /** Type of one cell. */
    ValueType type();

    /** Number of cells; 0 for a single one that is not indexed. */
    int length();

    /** Reads one cell; {@code index} is null when cells are not indexed. */
    Value read(Value index, Code code, Origin origin);

    /** A field of a state. */
    record OfState(State state, StateField field) implements Cells {
        @Override
        public ValueType type() {
            return field.getType();
        }

        @Override
        public int length() {
            return field.getLength();
        }

        @Override
        public Value read(Value index, Code code, Origin origin) {
            return code.emit(origin).readState(state, field, index);
        }
    }

    /** A counter. */
    record OfCounter(Counter counter, ValueType type) implements Cells {
        @Override
        public int length() {
            return counter.getLength();
        }

        @Override
        public Value read(Value index, Code code, Origin origin) {
            return code.emit(origin).readCounter(counter, index);
        }
    }
}
