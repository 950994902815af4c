package org.thunderprism.witness.p4.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions and types by recursive descent, with the precedences of the specification's grammar. */
class ExpressionParser {

    private static final Pattern NUMBER =
            Pattern.compile("(?:(\\d+)([ws]))?(0[xX][0-9a-fA-F_]+|0[bB][01_]+|[0-9][0-9_]*)");

    /** From the weakest to the strongest. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of("<", ">", "<=", ">="),
            List.of("|"),
            List.of("^"),
            List.of("&"),
            List.of("<<", ">>"),
            List.of("++", "+", "-", "|+|", "|-|"),
            List.of("*", "/", "%"));

    /** Depth of brackets and operators that a text may have. */
    private static final int DEEPEST = 500;

    private final List<Token> tokens;
    private int next;
    private int depth;

    ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    boolean accept(String symbol) {
        if (peek().is(symbol)) {
            take();
            return true;
        }
        return false;
    }

    Position expect(String symbol) throws P4Exception {
        if (!peek().is(symbol)) {
            throw new P4Exception(peek().at(), "'" + symbol + "' is expected, not '" + peek().text() + "'");
        }
        return take().at();
    }

    String name() throws P4Exception {
        if (peek().kind() != Token.Kind.NAME) {
            throw new P4Exception(peek().at(), "a name is expected, not '" + peek().text() + "'");
        }
        return take().text();
    }

    TypeName type() throws P4Exception {
        Token token = take();
        if (token.is("bool")) {
            return new TypeName.Bool();
        }
        if (token.is("bit") || token.is("int")) {
            expect("<");
            Token width = take();
            if (!width.text().matches("[1-9]\\d{0,3}")) {
                throw new P4Exception(width.at(), "a width is expected, not '" + width.text() + "'");
            }
            expect(">");
            return new TypeName.Bits(Integer.parseInt(width.text()), token.is("int"));
        }
        if (token.kind() != Token.Kind.NAME) {
            throw new P4Exception(token.at(), "a type is expected, not '" + token.text() + "'");
        }
        return new TypeName.Named(token.at(), token.text());
    }

    /** An entry's keys or a case's: one of them, or several in brackets. */
    Expression keys() throws P4Exception {
        Position at = peek().at();
        if (!peek().is("(")) {
            return key();
        }
        take();
        List<Expression> elements = new ArrayList<>();
        do {
            elements.add(key());
        } while (accept(","));
        expect(")");
        return new Expression.Tuple(at, elements);
    }

    private Expression key() throws P4Exception {
        Position at = peek().at();
        if (accept("_") || accept("default")) {
            return new Expression.Anything(at);
        }
        Expression first = expression();
        if (accept("&&&")) {
            return new Expression.Mask(at, first, expression());
        }
        return accept("..") ? new Expression.Range(at, first, expression()) : first;
    }

    Expression expression() throws P4Exception {
        if (++depth > DEEPEST) {
            throw new P4Exception(peek().at(), "an expression is nested too deeply");
        }
        Expression condition = binary(0);
        if (peek().is("?")) {
            Position at = take().at();
            Expression yes = expression();
            expect(":");
            condition = new Expression.Conditional(at, condition, yes, expression());
        }
        depth--;
        return condition;
    }

    private Expression binary(int level) throws P4Exception {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (true) {
            String operator = operator();
            if (!LEVELS.get(level).contains(operator)) {
                return left;
            }
            Position at = take().at();
            if (operator.equals(">>")) {
                take();
            }
            left = new Expression.Binary(at, operator, left, binary(level + 1));
        }
    }

    /** The operator at hand; two closing brackets side by side shift to the right. */
    private String operator() {
        if (peek().kind() != Token.Kind.SYMBOL) {
            return "";
        }
        boolean shift = peek().is(">")
                && peek(1).is(">")
                && peek(1).at().line() == peek().at().line()
                && peek(1).at().column() == peek().at().column() + 1;
        return shift ? ">>" : peek().text();
    }

    private Expression unary() throws P4Exception {
        Token token = peek();
        if (token.is("!") || token.is("~") || token.is("-")) {
            take();
            return new Expression.Unary(token.at(), token.text(), unary());
        }
        if (token.is("(") && (peek(1).is("bit") || peek(1).is("int") || peek(1).is("bool"))) {
            take();
            TypeName type = type();
            expect(")");
            return new Expression.Cast(token.at(), type, unary());
        }
        return postfix(primary());
    }

    private Expression primary() throws P4Exception {
        Token token = take();
        if (token.is("(")) {
            Expression inner = expression();
            expect(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME ->
                token.is("true") || token.is("false")
                        ? new Expression.Truth(token.at(), token.is("true"))
                        : new Expression.Name(token.at(), token.text());
            default -> throw new P4Exception(token.at(), "an expression is expected, not '" + token.text() + "'");
        };
    }

    private Expression postfix(Expression first) throws P4Exception {
        Expression value = first;
        while (true) {
            Position at = peek().at();
            if (accept(".")) {
                value = new Expression.Member(at, value, name());
            } else if (accept("[")) {
                Expression high = expression();
                expect(":");
                Expression low = expression();
                expect("]");
                value = new Expression.Slice(at, value, high, low);
            } else if (accept("(")) {
                List<Expression> arguments = new ArrayList<>();
                if (!peek().is(")")) {
                    do {
                        arguments.add(expression());
                    } while (accept(","));
                }
                expect(")");
                value = new Expression.Call(at, value, arguments);
            } else {
                return value;
            }
        }
    }

    private static Expression number(Token token) throws P4Exception {
        Matcher matcher = NUMBER.matcher(token.text());
        if (!matcher.matches()) {
            throw new P4Exception(token.at(), "'" + token.text() + "' is no number");
        }
        String digits = matcher.group(3).replace("_", "").toLowerCase(Locale.ROOT);
        BigInteger value = digits.startsWith("0x")
                ? new BigInteger(digits.substring(2), 16)
                : digits.startsWith("0b") ? new BigInteger(digits.substring(2), 2) : new BigInteger(digits);
        int width = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        return new Expression.Number(token.at(), width, "s".equals(matcher.group(2)), value);
    }
}
