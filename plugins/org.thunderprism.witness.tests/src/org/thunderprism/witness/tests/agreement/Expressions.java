package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes random expressions that have a wanted type, each together with what it means. */
final class Expressions {

    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "%", "&", "|", "^");
    private static final List<String> ORDERED = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> UNORDERED = List.of("==", "!=");

    private final Scope scope;
    private final Numbers numbers;
    private final Folds folds;
    private final Rows rows;

    Expressions(Scope scope) {
        this.scope = scope;
        this.numbers = new Numbers(scope);
        this.folds = new Folds(scope, this);
        this.rows = new Rows(scope, this);
    }

    Numbers numbers() {
        return numbers;
    }

    /** An expression of exactly that type. */
    Term exactly(Kind kind, int depth) {
        Term term = depth <= 0 || !scope.spend() ? leaf(kind) : operation(kind, depth);
        if (scope.oneIn(20)) {
            return new Term(term.kind(), "(" + term.text() + ")", Term.POSTFIX, term.meaning());
        }
        return term;
    }

    /** An expression that can be given to a place of that type. */
    Term fitting(Kind kind, int depth) {
        return switch (kind) {
            case Kind.Whole whole ->
                switch (scope.random.nextInt(4)) {
                    case 0 -> numbers.fitting(whole, depth);
                    case 1 -> exactly(narrower(whole), depth);
                    default -> exactly(whole, depth);
                };
            case Kind.Moment moment -> scope.oneIn(4) ? numbers.fitting(Kind.U64, depth) : exactly(kind, depth);
            case Kind.Row row ->
                scope.oneIn(3) && row.element() instanceof Kind.Whole whole
                        ? exactly(new Kind.Row(narrower(whole), row.length()), depth)
                        : exactly(kind, depth);
            default -> exactly(kind, depth);
        };
    }

    /** A type that the given one holds. */
    Kind.Whole narrower(Kind.Whole kind) {
        List<Kind.Whole> known = scope.wholes.stream().filter(kind::holds).toList();
        return known.isEmpty() ? kind : scope.pick(known);
    }

    /** An index: one that fits, or one that nobody knows before the run; any other known one would be an error. */
    Term index(int length) {
        return scope.inputs.isEmpty() || scope.random.nextBoolean()
                ? numbers.between(0, length - 1, 1)
                : castOf(castOf(scope.pick(scope.inputs), scope.whole()), scope.whole());
    }

    /** An expression of any scalar type. */
    Term any(int depth) {
        return scope.oneIn(5) ? numbers.term(depth) : exactly(scope.scalar(), depth);
    }

    private Term leaf(Kind kind) {
        List<Term> named = scope.values().stream()
                .filter(value -> value.kind().equals(kind))
                .toList();
        if (!named.isEmpty() && !scope.oneIn(8)) {
            return scope.pick(named);
        }
        return switch (kind) {
            case Kind.Whole whole -> cast(whole, 0);
            case Kind.Truth truth -> {
                boolean value = scope.random.nextBoolean();
                yield new Term(kind, value ? "true" : "false", Term.POSTFIX, Meaning.constant(Meaning.truth(value)));
            }
            case Kind.Moment moment -> duration();
            case Kind.Choice choice -> {
                int literal = scope.random.nextInt(choice.literals().size());
                String text = choice.text() + "." + choice.literals().get(literal);
                yield new Term(
                        kind,
                        text,
                        Term.POSTFIX,
                        Meaning.constant(choice.numbers().get(literal)));
            }
            case Kind.Row row -> rows.literal(row, 0);
            case Kind.Exact exact -> numbers.term(0);
        };
    }

    private Term duration() {
        int unit = scope.random.nextInt(4);
        int amount = scope.random.nextInt(1000);
        String text = amount + List.of("ns", "us", "ms", "s").get(unit);
        BigInteger value =
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(1000).pow(unit));
        return new Term(Kind.MOMENT, text, Term.POSTFIX, Meaning.constant(value));
    }

    private Term operation(Kind kind, int depth) {
        return switch (kind) {
            case Kind.Whole whole -> whole(whole, depth);
            case Kind.Truth truth -> truth(depth);
            case Kind.Moment moment -> moment(depth);
            case Kind.Choice choice -> scope.oneIn(3) ? cast(choice, depth) : common(choice, depth);
            case Kind.Row row -> scope.oneIn(4) ? common(row, depth) : rows.operation(row, depth);
            case Kind.Exact exact -> numbers.term(depth);
        };
    }

    private Term whole(Kind.Whole kind, int depth) {
        return switch (scope.random.nextInt(18)) {
            case 0, 1, 2, 3, 4 -> binary(kind, scope.pick(ARITHMETIC), depth);
            case 5 -> unary(kind, depth);
            case 6, 7 -> shift(kind, depth);
            case 8, 9 -> cast(kind, depth);
            case 10 -> extremum(kind, depth);
            case 11, 12 -> folds.number(kind, depth);
            case 13 -> rows.reduction(kind, depth);
            case 14 -> rows.element(kind, depth);
            case 15 -> special(kind, depth);
            default -> common(kind, depth);
        };
    }

    private Term moment(int depth) {
        return switch (scope.random.nextInt(6)) {
            case 0, 1 -> binary(Kind.MOMENT, scope.pick(List.of("+", "-", "*", "/", "%")), depth);
            case 2 -> castOf(exactly(scope.whole(), depth - 1), Kind.MOMENT);
            case 3 -> extremum(Kind.MOMENT, depth);
            default -> common(Kind.MOMENT, depth);
        };
    }

    private Term truth(int depth) {
        return switch (scope.random.nextInt(12)) {
            case 0, 1, 2, 3 -> comparison(depth);
            case 4, 5 -> binary(Kind.TRUTH, scope.pick(List.of("&&", "||")), depth);
            case 6 -> binary(Kind.TRUTH, scope.pick(List.of("&", "|", "^")), depth);
            case 7 -> {
                Term operand = exactly(Kind.TRUTH, depth - 1);
                yield new Term(
                        Kind.TRUTH,
                        "!" + operand.at(Term.UNARY),
                        Term.UNARY,
                        run -> Meaning.single(Meaning.truth(!operand.meaning().truth(run))));
            }
            case 8 -> folds.truth(depth);
            case 9 -> rows.truth(depth);
            default -> common(Kind.TRUTH, depth);
        };
    }

    /** What every type has: conditionals, calls, names. */
    private Term common(Kind kind, int depth) {
        return switch (scope.random.nextInt(4)) {
            case 0, 1 -> conditional(kind, depth);
            case 2 -> call(kind, depth);
            default -> leaf(kind);
        };
    }

    private Term binary(Kind kind, String operator, int depth) {
        Term left = exactly(kind, depth - 1);
        Term right = fitting(kind, depth - 1);
        if (scope.random.nextBoolean()) {
            Term first = left;
            left = right;
            right = first;
        }
        return binary(kind, operator, left, right);
    }

    static Term binary(Kind kind, String operator, Term left, Term right) {
        int level = Arithmetic.level(operator);
        BinaryOperator<BigInteger> apply = switch (operator) {
            case "&&" -> BigInteger::and;
            case "||" -> BigInteger::or;
            default -> (one, other) -> kind.whole().wrap(Arithmetic.apply(operator, one, other));
        };
        return new Term(kind, left.at(level) + " " + operator + " " + right.at(level + 1), level, run -> {
            BigInteger[] one = left.meaning().of(run);
            BigInteger[] other = right.meaning().of(run);
            return IntStream.range(0, kind.size())
                    .mapToObj(i -> apply.apply(one[one.length == 1 ? 0 : i], other[other.length == 1 ? 0 : i]))
                    .toArray(BigInteger[]::new);
        });
    }

    Term unary(Kind kind, int depth) {
        Term operand = exactly(kind, depth - 1);
        boolean negates = scope.random.nextBoolean();
        UnaryOperator<BigInteger> apply = negates ? BigInteger::negate : BigInteger::not;
        return new Term(
                kind,
                (negates ? "-" : "~") + operand.at(Term.UNARY),
                Term.UNARY,
                run -> Arrays.stream(operand.meaning().of(run))
                        .map(value -> kind.whole().wrap(apply.apply(value)))
                        .toArray(BigInteger[]::new));
    }

    Term shift(Kind kind, int depth) {
        Term left = exactly(kind, depth - 1);
        Term count = scope.random.nextBoolean()
                ? numbers.between(0, 70, 1)
                : exactly(new Kind.Whole(false, scope.pick(List.of(3, 5, 7, 8, 16, 33, 64))), depth - 1);
        return binary(kind, scope.pick(List.of("<<", ">>")), left, count);
    }

    private Term comparison(int depth) {
        Term left;
        Term right;
        List<String> operators = ORDERED;
        switch (scope.random.nextInt(8)) {
            case 0 -> {
                left = numbers.term(depth - 1);
                right = numbers.term(depth - 1);
            }
            case 1 -> {
                left = exactly(Kind.MOMENT, depth - 1);
                right = fitting(Kind.MOMENT, depth - 1);
            }
            case 2 -> {
                Kind kind = scope.choices.isEmpty() ? Kind.TRUTH : scope.pick(scope.choices);
                left = exactly(kind, depth - 1);
                right = exactly(kind, depth - 1);
                operators = UNORDERED;
            }
            default -> {
                Kind kind = scope.whole();
                left = exactly(kind, depth - 1);
                right = fitting(kind, depth - 1);
            }
        }
        boolean swap = scope.random.nextBoolean();
        Term first = swap ? right : left;
        Term second = swap ? left : right;
        String operator = scope.pick(operators);
        return new Term(
                Kind.TRUTH,
                first.at(Term.COMPARISON) + " " + operator + " " + second.at(Term.COMPARISON + 1),
                Term.COMPARISON,
                run -> Meaning.single(Meaning.truth(Arithmetic.compare(
                        operator, first.meaning().scalar(run), second.meaning().scalar(run)))));
    }

    /** A conversion from any type. */
    private Term cast(Kind kind, int depth) {
        List<Term> named = scope.values().stream()
                .filter(value -> isCastable(value.kind(), kind))
                .toList();
        if (depth <= 0 && !named.isEmpty() && !scope.oneIn(3)) {
            return castOf(scope.pick(named), kind);
        }
        Term value = depth <= 0 ? numbers.fitting(scope.whole(), 0) : any(depth - 1);
        return castOf(isCastable(value.kind(), kind) ? value : numbers.fitting(scope.whole(), 0), kind);
    }

    private static boolean isCastable(Kind from, Kind to) {
        return switch (from) {
            case Kind.Row row -> false;
            case Kind.Truth truth -> to instanceof Kind.Whole;
            case Kind.Choice choice -> !(to instanceof Kind.Moment);
            case Kind.Moment moment -> !(to instanceof Kind.Choice);
            default -> true;
        };
    }

    Term castOf(Term value, Kind kind) {
        boolean saturates = scope.random.nextBoolean();
        Kind element = kind instanceof Kind.Row row ? row.element() : kind;
        return new Term(
                kind,
                value.at(Term.CAST) + (saturates ? " sat " : " as ") + element.text(),
                Term.CAST,
                run -> Arrays.stream(value.meaning().of(run))
                        .map(each -> saturates
                                ? kind.whole().saturate(each)
                                : kind.whole().wrap(each))
                        .toArray(BigInteger[]::new));
    }

    private Term extremum(Kind kind, int depth) {
        boolean least = scope.random.nextBoolean();
        List<Term> arguments = new ArrayList<>(List.of(exactly(kind, depth - 1)));
        for (int i = scope.between(1, 3); i > 0; i--) {
            arguments.add(fitting(kind, depth - 1));
        }
        BinaryOperator<BigInteger> choose = least ? BigInteger::min : BigInteger::max;
        return new Term(
                kind,
                (least ? "min(" : "max(") + texts(arguments) + ")",
                Term.POSTFIX,
                run -> Meaning.single(arguments.stream()
                        .map(argument -> argument.meaning().scalar(run))
                        .reduce(choose)
                        .orElseThrow()));
    }

    /** What is there for some types only. */
    private Term special(Kind.Whole kind, int depth) {
        if (kind.equals(Kind.U32) && scope.random.nextBoolean()) {
            return hash(depth);
        }
        if (kind.equals(Kind.U16) && scope.random.nextBoolean()) {
            return scope.pick(List.of(
                    new Term(kind, "self", Term.POSTFIX, run -> Meaning.single(BigInteger.valueOf(run.vertex()))),
                    new Term(
                            kind,
                            "vertices",
                            Term.POSTFIX,
                            Meaning.constant(BigInteger.valueOf(Vertices.NAMES.size()))),
                    vertex()));
        }
        Term operand = exactly(kind, depth - 1);
        return new Term(
                kind,
                "abs(" + operand.text() + ")",
                Term.POSTFIX,
                run -> Meaning.single(kind.wrap(operand.meaning().scalar(run).abs())));
    }

    Term vertex() {
        int index = scope.random.nextInt(Vertices.NAMES.size());
        return new Term(Kind.U16, Vertices.NAMES.get(index), Term.POSTFIX, Meaning.constant(BigInteger.valueOf(index)));
    }

    private Term hash(int depth) {
        Term seed = fitting(Kind.U32, depth - 1);
        List<Term> hashed = Stream.generate(() -> exactly(scope.scalar(), depth - 1))
                .limit(scope.between(1, 3))
                .toList();
        return new Term(Kind.U32, "hash(" + seed.text() + ", " + texts(hashed) + ")", Term.POSTFIX, run -> {
            int hash = seed.meaning().scalar(run).intValue();
            for (Term value : hashed) {
                hash = Hash.mix(
                        hash, value.kind().whole().width(), value.meaning().scalar(run));
            }
            return Meaning.single(Kind.U32.wrap(BigInteger.valueOf(Hash.finish(hash))));
        });
    }

    private Term conditional(Kind kind, int depth) {
        Term condition = exactly(Kind.TRUTH, depth - 1);
        Term then = exactly(kind, depth - 1);
        Term otherwise = fitting(kind, depth - 1);
        boolean swap = scope.random.nextBoolean();
        Term first = swap ? otherwise : then;
        Term second = swap ? then : otherwise;
        return new Term(
                kind,
                condition.at(Term.OR) + " ? " + first.text() + " : " + second.text(),
                Term.LOOSEST,
                run -> condition.meaning().truth(run)
                        ? first.meaning().of(run)
                        : second.meaning().of(run));
    }

    private Term call(Kind kind, int depth) {
        List<Callable> candidates = scope.callables.stream()
                .filter(callable -> callable.result().equals(kind))
                .toList();
        if (candidates.isEmpty()) {
            return leaf(kind);
        }
        Callable callable = scope.pick(candidates);
        List<Term> arguments = callable.parameters().stream()
                .map(parameter -> fitting(parameter, depth - 1))
                .toList();
        return new Term(
                kind,
                callable.name() + "(" + texts(arguments) + ")",
                Term.POSTFIX,
                run -> callable.application()
                        .apply(
                                run,
                                arguments.stream()
                                        .map(argument -> argument.meaning().of(run))
                                        .toList()));
    }

    static String texts(List<Term> terms) {
        return String.join(", ", terms.stream().map(Term::text).toList());
    }
}
