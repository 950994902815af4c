package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;

/** Operators on exact integers, before anything wraps. */
final class Arithmetic {

    private Arithmetic() {}

    static BigInteger apply(String operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> right.signum() == 0 ? BigInteger.ZERO : left.divide(right);
            case "%" -> right.signum() == 0 ? left : left.remainder(right);
            case "&" -> left.and(right);
            case "|" -> left.or(right);
            case "^" -> left.xor(right);
            case "<<" -> left.shiftLeft(count(right));
            case ">>" -> left.shiftRight(count(right));
            default -> throw new IllegalArgumentException(operator);
        };
    }

    static boolean compare(String operator, BigInteger left, BigInteger right) {
        int order = left.compareTo(right);
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** No type is wider than 64 bits, so that a larger count shifts everything out as well. */
    private static int count(BigInteger count) {
        return count.min(BigInteger.valueOf(64)).intValue();
    }

    static int level(String operator) {
        return switch (operator) {
            case "+", "-" -> Term.ADDITIVE;
            case "*", "/", "%" -> Term.MULTIPLICATIVE;
            case "&" -> Term.BIT_AND;
            case "|" -> Term.BIT_OR;
            case "^" -> Term.BIT_XOR;
            case "<<", ">>" -> Term.SHIFT;
            case "&&" -> Term.AND;
            case "||" -> Term.OR;
            default -> Term.COMPARISON;
        };
    }
}
