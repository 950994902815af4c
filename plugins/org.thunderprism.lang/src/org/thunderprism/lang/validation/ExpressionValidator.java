package org.thunderprism.lang.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.Type;
import org.thunderprism.lang.thunderDsl.VectorLiteral;

/** What the type rules find wrong with expressions and types; the rules themselves are those of the type computer. */
public class ExpressionValidator extends RuleValidator {

    @Check
    void checkExpression(Expression expression) {
        if (!isConverted(expression)) {
            report(types().problem(expression));
        }
    }

    /** The elements of a vector literal that is converted as a whole need not agree. */
    private static boolean isConverted(Expression expression) {
        EObject user = expression.eContainer();
        while (user instanceof Parenthesized) {
            user = user.eContainer();
        }
        return expression instanceof VectorLiteral literal
                && user instanceof Cast
                && !literal.getElements().isEmpty();
    }

    @Check
    void checkType(Type type) {
        report(types().problem(type));
    }
}
