package org.thunderprism.compiler.expand.body;

import java.util.Collections;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.type.BlocksType;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VectorType;
import org.thunderprism.model.type.ValueType;

/**
 * The types of expressions as the language gives them: the same in every round of a loop and at every vertex. What is at hand can have
 * another one, because only one side of a decided conditional is looked at, a fold has no rounds, or a compile-time integer happens to be small.
 */
final class ExpressionTypes {

    private final TypeComputer types;
    private final Conversions conversions;

    ExpressionTypes(TypeComputer types, Conversions conversions) {
        this.types = types;
        this.conversions = conversions;
    }

    /** The value of an expression in the expression's type; a compile-time integer without a type stays one. */
    Operand settle(Expression expression, Operand value, Site site) {
        Type type = types.type(expression);
        Type element = TypeRules.element(type);
        if (element.isUnknown() || element instanceof CompileTimeInteger || type instanceof BlocksType) {
            return value;
        }
        if (!(value instanceof Scalar scalar)) {
            ValueType vector = element.valueType().vector(conversions.length(value, site, expression));
            return conversions.widen(value, vector, site, expression);
        }
        Scalar settled = conversions.widen(scalar, element.valueType(), site, expression);
        // A sum of vectors over no rounds is one number so far.
        return type instanceof VectorType vector && vector.length() != VectorType.DIFFERS
                ? new Elements(Collections.nCopies(vector.length(), settled))
                : settled;
    }
}
