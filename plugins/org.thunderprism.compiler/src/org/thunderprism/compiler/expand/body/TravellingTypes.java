package org.thunderprism.compiler.expand.body;

import org.thunderprism.compiler.expand.ExpandCode;
import org.thunderprism.compiler.expand.Problems;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.VectorType;
import org.thunderprism.model.type.ValueType;

/** The types of values that leave their vertex: all vertices must agree on them. */
final class TravellingTypes {

    private TravellingTypes() {}

    static ValueType of(Type type, Let let, Problems problems) {
        if (type instanceof VectorType vector && vector.length() == VectorType.DIFFERS) {
            throw problems.refuse(
                    ExpandCode.CARRIED_TYPES,
                    SourceRanges.origin(let),
                    let.getName(),
                    "a vector of one length",
                    "of another length");
        }
        return type.valueType();
    }
}
