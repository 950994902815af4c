package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Integers that are known at compile time: exact, whatever their size. */
final class Numbers {

    private final Scope scope;

    Numbers(Scope scope) {
        this.scope = scope;
    }

    /** An expression that fits a type. */
    Term fitting(Kind.Whole kind, int depth) {
        Term term = term(depth);
        return kind.holds(term.kind()) ? term : literal(value(kind));
    }

    /** An expression between two bounds, these included. */
    Term between(int low, int high, int depth) {
        Term term = term(depth);
        boolean fits = term.exact().low().compareTo(BigInteger.valueOf(low)) >= 0
                && term.exact().high().compareTo(BigInteger.valueOf(high)) <= 0;
        return fits ? term : literal(BigInteger.valueOf(scope.between(low, high)));
    }

    /** A value of a type, most often one at which implementations go wrong. */
    BigInteger value(Kind.Whole kind) {
        BigInteger value = switch (scope.random.nextInt(10)) {
            case 0 -> kind.lowest();
            case 1 -> kind.highest();
            case 2 -> kind.lowest().add(BigInteger.ONE);
            case 3 -> kind.highest().subtract(BigInteger.ONE);
            case 4, 5, 6 -> BigInteger.valueOf(scope.between(-3, 8));
            case 7 ->
                BigInteger.TWO.pow(scope.random.nextInt(kind.width())).add(BigInteger.valueOf(scope.between(-1, 1)));
            default -> BigInteger.valueOf(scope.random.nextLong());
        };
        return kind.wrap(value);
    }

    Term literal(BigInteger value) {
        if (value.signum() < 0) {
            return new Term(Kind.Exact.of(value), "-" + digits(value.negate()), Term.UNARY, Meaning.constant(value));
        }
        return new Term(Kind.Exact.of(value), digits(value), Term.POSTFIX, Meaning.constant(value));
    }

    private String digits(BigInteger value) {
        return switch (scope.random.nextInt(8)) {
            case 0 -> "0x" + value.toString(16);
            case 1 -> "0X" + value.toString(16).toUpperCase(java.util.Locale.ROOT);
            case 2 -> value.bitLength() < 16 ? "0b" + value.toString(2) : value.toString();
            case 3 -> value.toString().replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
            default -> value.toString();
        };
    }

    Term term(int depth) {
        if (depth <= 0 || !scope.spend()) {
            return leaf();
        }
        return switch (scope.random.nextInt(8)) {
            case 0, 1, 2 -> binary(depth);
            case 3 -> unary(depth);
            case 4 -> extremum(depth);
            default -> leaf();
        };
    }

    private Term leaf() {
        List<Term> known = scope.values().stream().filter(Term::isExact).toList();
        if (!known.isEmpty() && scope.random.nextInt(3) > 0) {
            return scope.pick(known);
        }
        return literal(BigInteger.valueOf(scope.oneIn(4) ? scope.random.nextInt(1 << 20) : scope.random.nextInt(10)));
    }

    private Term binary(int depth) {
        Term left = term(depth - 1);
        Term right = term(depth - 1);
        boolean single = left.exact().isSingle() && right.exact().isSingle();
        String operator = scope.pick(
                single ? List.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>") : List.of("+", "-", "*"));
        boolean shifts = operator.equals("<<") || operator.equals(">>");
        if (shifts && (right.known().signum() < 0 || right.known().bitLength() > 5)) {
            operator = "+";
        }
        Kind.Exact kind = hull(operator, left.exact(), right.exact());
        if (kind.low().bitLength() > 200 || kind.high().bitLength() > 200) {
            return left;
        }
        String chosen = operator;
        int level = Arithmetic.level(operator);
        return new Term(
                kind,
                left.at(level) + " " + operator + " " + right.at(level + 1),
                level,
                run -> Meaning.single(Arithmetic.apply(
                        chosen, left.meaning().scalar(run), right.meaning().scalar(run))));
    }

    private static Kind.Exact hull(String operator, Kind.Exact left, Kind.Exact right) {
        List<BigInteger> corners = Stream.of(left.low(), left.high())
                .flatMap(one ->
                        Stream.of(right.low(), right.high()).map(other -> Arithmetic.apply(operator, one, other)))
                .sorted()
                .toList();
        return new Kind.Exact(corners.getFirst(), corners.getLast());
    }

    private Term unary(int depth) {
        Term operand = term(depth - 1);
        BigInteger low = operand.exact().low();
        BigInteger high = operand.exact().high();
        if (scope.random.nextBoolean()) {
            return new Term(
                    new Kind.Exact(high.negate(), low.negate()),
                    "-" + operand.at(Term.UNARY),
                    Term.UNARY,
                    run -> Meaning.single(operand.meaning().scalar(run).negate()));
        }
        return new Term(
                new Kind.Exact(high.not(), low.not()),
                "~" + operand.at(Term.UNARY),
                Term.UNARY,
                run -> Meaning.single(operand.meaning().scalar(run).not()));
    }

    private Term extremum(int depth) {
        Term left = term(depth - 1);
        Term right = term(depth - 1);
        if (!left.exact().isSingle() || !right.exact().isSingle()) {
            return left;
        }
        boolean least = scope.random.nextBoolean();
        BigInteger value =
                least ? left.known().min(right.known()) : left.known().max(right.known());
        String text = (least ? "min(" : "max(") + left.text() + ", " + right.text() + ")";
        return new Term(Kind.Exact.of(value), text, Term.POSTFIX, Meaning.constant(value));
    }

    /** A range, whose bounds may depend on variables of ranges around it. */
    Rounds range(boolean mayBeEmpty) {
        if (!scope.isRepeated() && scope.oneIn(8)) {
            String set = scope.pick(List.of("neighbors", "ring", "others"));
            return new Rounds(
                    set,
                    new Kind.Exact(BigInteger.ZERO, BigInteger.valueOf(Vertices.NAMES.size() - 1)),
                    run -> Vertices.around(set, run.vertex()).stream()
                            .map(BigInteger::valueOf)
                            .toList(),
                    -1);
        }
        Term start = between(0, 3, 1);
        int rounds = mayBeEmpty && scope.oneIn(5) ? 0 : scope.between(1, scope.isRepeated() ? 2 : 4);
        int step = scope.oneIn(3) ? scope.pick(List.of(1, 2, 3, -1, -2)) : 1;
        if (!start.exact().isSingle() && !mayBeEmpty) {
            start = literal(BigInteger.valueOf(scope.between(0, 3)));
        }
        if (step < 0 && start.exact().isSingle()) {
            start = literal(BigInteger.valueOf((long) rounds * -step + scope.between(0, 2)));
        } else if (step < 0) {
            step = 1;
        }
        Term end = !start.exact().isSingle()
                ? between(0, 5, 1)
                : literal(start.known().add(BigInteger.valueOf((long) rounds * step)));
        return bounded(start, end, step, start.exact().isSingle() && end.exact().isSingle() ? rounds : -1);
    }

    private Rounds bounded(Term start, Term end, int step, int count) {
        BigInteger by = BigInteger.valueOf(step);
        BigInteger low = step > 0
                ? start.exact().low()
                : start.exact().low().min(end.exact().low().add(BigInteger.ONE));
        BigInteger high = step > 0
                ? start.exact().high().max(end.exact().high().subtract(BigInteger.ONE))
                : start.exact().high();
        String text = start.at(Term.BIT_OR)
                + scope.pick(List.of(" ..< ", "..<"))
                + end.at(Term.BIT_OR)
                + (step == 1 && scope.random.nextBoolean() ? "" : " step " + step);
        return new Rounds(
                text,
                new Kind.Exact(low, high),
                run -> {
                    BigInteger last = end.meaning().scalar(run);
                    return Stream.iterate(
                                    start.meaning().scalar(run),
                                    value -> value.compareTo(last) * step < 0,
                                    value -> value.add(by))
                            .toList();
                },
                count);
    }
}
