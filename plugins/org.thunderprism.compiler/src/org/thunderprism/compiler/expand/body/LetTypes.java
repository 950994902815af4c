package org.thunderprism.compiler.expand.body;

import java.util.Optional;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VectorType;
import org.thunderprism.model.type.ValueType;

/** The types of lets as the language gives them: the same in every round of a loop and at every vertex. */
final class LetTypes {

    private final TypeComputer types;
    private final Problems problems;

    LetTypes(TypeComputer types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** The type of the integer, or of the vector's elements; empty for a let that is wrong. */
    Optional<ValueType> element(Let let) {
        Type element = TypeRules.element(types.declaredType(let));
        return element.isUnknown() ? Optional.empty() : Optional.of(element.valueType());
    }

    /** The type of a let whose value leaves its vertex, so that all vertices have to agree on its length. */
    ValueType travelling(Let let) {
        Type type = types.declaredType(let);
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
