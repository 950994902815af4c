package org.thunderprism.diagram.sirius.tests.aql;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions; everything that {@link Expression} has no form for is refused. */
public final class ExpressionReader {

    public static final String PREFIX = "aql:";

    private final String text;
    private int at;

    private ExpressionReader(String text) {
        this.text = text;
    }

    /**
     * Reads a whole expression, with its prefix.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Expression read(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("no expression: " + text);
        }
        ExpressionReader reader = new ExpressionReader(text.substring(PREFIX.length()));
        Expression expression = reader.expression();
        if (reader.at < reader.text.length()) {
            throw reader.unexpected();
        }
        return expression;
    }

    private Expression expression() {
        Expression expression = start();
        while (skip('.')) {
            String name = name();
            expression = skip('(')
                    ? new Expression.Call(expression, name, arguments())
                    : new Expression.Feature(expression, name);
        }
        return expression;
    }

    private Expression start() {
        if (skip('\'')) {
            return new Expression.Text(textLiteral());
        }
        String name = name();
        return switch (name) {
            case "true", "false" -> new Expression.Truth(Boolean.parseBoolean(name));
            default -> new Expression.Variable(name);
        };
    }

    private String textLiteral() {
        int end = text.indexOf('\'', at);
        if (end < 0) {
            throw unexpected();
        }
        String value = text.substring(at, end);
        at = end + 1;
        return value;
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        while (!skip(')')) {
            arguments.add(expression());
            if (skip(',')) {
                while (skip(' ')) {
                    continue;
                }
            }
        }
        return arguments;
    }

    private String name() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    private boolean skip(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("cannot be read from " + at + " on: " + text);
    }
}
