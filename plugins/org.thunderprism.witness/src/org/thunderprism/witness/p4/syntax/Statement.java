package org.thunderprism.witness.p4.syntax;

import java.util.List;

/** A statement. */
public sealed interface Statement {

    record Assign(Expression target, Expression value) implements Statement {}

    record Invoke(Expression.Call call) implements Statement {}

    record Block(List<Statement> statements) implements Statement {}

    /** @param otherwise null when there is none */
    record If(Expression condition, Statement then, Statement otherwise) implements Statement {}
}
