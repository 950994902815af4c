package org.thunderprism.witness.p4.syntax;

import java.math.BigInteger;
import java.util.List;

/** An expression, or what stands for keys in an entry. */
public sealed interface Expression {

    Position at();

    /**
     * A literal.
     *
     * @param width bits, 0 for a number without a width
     */
    record Number(Position at, int width, boolean signed, BigInteger value) implements Expression {}

    /** {@code true} or {@code false}. */
    record Truth(Position at, boolean value) implements Expression {}

    record Name(Position at, String name) implements Expression {}

    record Member(Position at, Expression owner, String name) implements Expression {}

    record Slice(Position at, Expression value, Expression high, Expression low) implements Expression {}

    record Unary(Position at, String operator, Expression operand) implements Expression {}

    record Binary(Position at, String operator, Expression left, Expression right) implements Expression {}

    record Conditional(Position at, Expression condition, Expression yes, Expression no) implements Expression {}

    record Cast(Position at, TypeName type, Expression operand) implements Expression {}

    record Call(Position at, Expression callee, List<Expression> arguments) implements Expression {}

    /** {@code low .. high} */
    record Range(Position at, Expression low, Expression high) implements Expression {}

    /** {@code value &&& mask} */
    record Mask(Position at, Expression value, Expression mask) implements Expression {}

    /** {@code _} or {@code default} */
    record Anything(Position at) implements Expression {}

    /** Keys in brackets. */
    record Tuple(Position at, List<Expression> elements) implements Expression {}
}
