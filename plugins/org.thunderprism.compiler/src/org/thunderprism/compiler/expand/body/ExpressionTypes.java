package org.thunderprism.compiler.expand.body;

import java.util.Collections;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.lang.thunderDsl.CastMode;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.type.BlocksType;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VectorType;
import org.thunderprism.model.type.ValueType;

/**
 * The types of expressions as the language gives them: the same in every round of a loop and at every vertex. What is at hand can have
 * another one, because only one side of a decided conditional is looked at, or a compile-time integer happens to be small.
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
        if (isOpen(type)) {
            return value;
        }
        ValueType element = TypeRules.element(type).valueType();
        return value instanceof Scalar scalar
                ? conversions.widen(scalar, element, site, expression)
                : conversions.widen(
                        value, element.vector(conversions.length(value, site, expression)), site, expression);
    }

    /** The same, with the type that the language gives a compile-time integer which nobody asks for another. */
    Scalar settleConcrete(Expression expression, Scalar value, Site site) {
        Type type = TypeRules.concrete(types.type(expression));
        return conversions.widen(
                value, isOpen(type) ? conversions.type(value, site, expression) : type.valueType(), site, expression);
    }

    /**
     * What a fold over no rounds gives, in the fold's type; there may be a single number where sums of vectors are wanted.
     *
     * @param neutral 0 or 1; it wraps like every other result, so that the product of no {@code i1} is -1
     */
    Operand settleEmpty(Fold fold, Scalar neutral, Site site) {
        Type type = types.type(fold);
        if (isOpen(type)) {
            return neutral;
        }
        Scalar settled = conversions.cast(neutral, TypeRules.element(type).valueType(), CastMode.WRAP, site, fold);
        return type instanceof VectorType vector && vector.length() != VectorType.DIFFERS
                ? new Elements(Collections.nCopies(vector.length(), settled))
                : settled;
    }

    /** Whether values of the type have no width yet. */
    private static boolean isOpen(Type type) {
        Type element = TypeRules.element(type);
        return element.isUnknown() || element instanceof CompileTimeInteger || type instanceof BlocksType;
    }
}
