package org.thunderprism.lang.validation;

import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Type;

/** What the type rules find wrong with expressions and types; the rules themselves are those of the type computer. */
public class ExpressionValidator extends RuleValidator {

    @Check
    void checkExpression(Expression expression) {
        report(types().problem(expression));
    }

    @Check
    void checkType(Type type) {
        report(types().problem(type));
    }
}
