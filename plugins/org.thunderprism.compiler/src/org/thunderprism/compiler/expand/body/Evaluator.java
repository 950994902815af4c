package org.thunderprism.compiler.expand.body;

import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.lang.thunderDsl.Expression;

/** Finds out what an expression amounts to at a place, and emits there what has to be computed at run time. */
@FunctionalInterface
interface Evaluator {

    Operand evaluate(Expression expression, Site site);
}
