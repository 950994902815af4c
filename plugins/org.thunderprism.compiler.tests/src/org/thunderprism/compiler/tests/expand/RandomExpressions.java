package org.thunderprism.compiler.tests.expand;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Integer expressions of the language over {@code a}, {@code b}, {@code c}, {@code e}, a loop's {@code i} and some constants; not all of them are well typed. */
final class RandomExpressions {

    private static final List<String> LEAVES = List.of(
            "a",
            "b",
            "c",
            "e",
            "K",
            "C",
            "0",
            "1",
            "2",
            "200",
            "300",
            "70_000",
            "5_000_000_000",
            "-1",
            "-200",
            "self",
            "vertices",
            "i");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>");
    private static final List<String> RANGES = List.of("0 ..< 3", "-1 ..< 2", "299 ..< 301", "2 ..< 3", "1 ..< 1");

    private final Random dice;

    RandomExpressions(long seed) {
        this.dice = new Random(seed);
    }

    /** @param depth of expressions within each other */
    String expression(int depth) {
        return depth == 0 ? any(LEAVES) : compound(depth - 1);
    }

    private String compound(int depth) {
        return switch (dice.nextInt(10)) {
            case 0, 1, 2 -> "(%s %s %s)".formatted(expression(depth), any(OPERATORS), expression(depth));
            case 3, 4 -> "(%s ? %s : %s)".formatted(truth(depth), expression(depth), expression(depth));
            case 5 -> any(List.of("-(%s)", "~(%s)", "abs(%s)", "sum(%s)")).formatted(argument(depth));
            case 6 -> "(%s as %s)".formatted(expression(depth), any(List.of("u8", "i16", "u32", "u64")));
            case 7 -> "%s(%s)".formatted(any(List.of("min", "max")), several(depth));
            case 8 ->
                "(%s(j in %s) (%s %s))"
                        .formatted(
                                any(List.of("sum", "product", "min", "max")),
                                any(RANGES),
                                expression(depth),
                                any(List.of("", "+ j", "* j")));
            default -> "[%s][%s]".formatted(several(depth), any(List.of("0", "1", "a & 1")));
        };
    }

    private String argument(int depth) {
        return dice.nextInt(4) == 0 ? "[" + several(depth) + "]" : expression(depth);
    }

    private String several(int depth) {
        return Stream.generate(() -> expression(depth))
                .limit(2 + dice.nextInt(3))
                .collect(Collectors.joining(", "));
    }

    private String truth(int depth) {
        return dice.nextInt(3) == 0
                ? "%s < %s".formatted(expression(depth), expression(depth))
                : any(List.of("a > 3", "true", "false", "K > 3", "b < e", "C > 5"));
    }

    private String any(List<String> candidates) {
        return candidates.get(dice.nextInt(candidates.size()));
    }
}
