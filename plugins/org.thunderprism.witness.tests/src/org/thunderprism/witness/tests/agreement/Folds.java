package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;

/** Writes folds. */
final class Folds {

    private final Scope scope;
    private final Expressions expressions;

    /** What a fold runs over, round by round. */
    private record Folded(String head, String variable, Rounds rounds, Term body) {

        String text() {
            return head + "(" + variable + " in " + rounds.text() + ") " + body.text();
        }

        List<BigInteger> values(Run run) {
            return rounds.values().apply(run).stream()
                    .map(each -> value(run, each))
                    .toList();
        }

        BigInteger value(Run run, BigInteger variableValue) {
            run.set(variable, variableValue);
            return body.meaning().scalar(run);
        }
    }

    Folds(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Term number(Kind.Whole kind, int depth) {
        if (kind.equals(Kind.U32) && scope.random.nextBoolean()) {
            return scope.random.nextBoolean() ? count(depth) : index(depth);
        }
        return switch (scope.random.nextInt(3)) {
            case 0 -> total(kind, "sum", BigInteger.ZERO, BigInteger::add, depth);
            case 1 -> total(kind, "product", BigInteger.ONE, BigInteger::multiply, depth);
            default -> extremum(kind, depth);
        };
    }

    Term truth(int depth) {
        boolean any = scope.random.nextBoolean();
        Folded folded = folded(any ? "any" : "all", Kind.TRUTH, true, depth);
        return new Term(
                Kind.TRUTH,
                folded.text(),
                Term.LOOSEST,
                run -> Meaning.single(Meaning.truth(
                        any
                                ? folded.values(run).contains(BigInteger.ONE)
                                : !folded.values(run).contains(BigInteger.ZERO))));
    }

    private Term total(Kind.Whole kind, String name, BigInteger unit, BinaryOperator<BigInteger> join, int depth) {
        Folded folded = folded(name, kind, true, depth);
        return new Term(
                kind,
                folded.text(),
                Term.LOOSEST,
                run -> Meaning.single(kind.wrap(folded.values(run).stream().reduce(unit, join))));
    }

    private Term extremum(Kind.Whole kind, int depth) {
        boolean least = scope.random.nextBoolean();
        Folded folded = folded(least ? "min" : "max", kind, false, depth);
        BinaryOperator<BigInteger> choose = least ? BigInteger::min : BigInteger::max;
        return new Term(
                kind,
                folded.text(),
                Term.LOOSEST,
                run -> Meaning.single(folded.values(run).stream().reduce(choose).orElseThrow()));
    }

    private Term count(int depth) {
        Folded folded = folded("count", Kind.TRUTH, true, depth);
        return new Term(
                Kind.U32,
                folded.text(),
                Term.LOOSEST,
                run -> Meaning.single(BigInteger.valueOf(folded.values(run).stream()
                        .filter(BigInteger.ONE::equals)
                        .count())));
    }

    private Term index(int depth) {
        boolean least = scope.random.nextBoolean();
        Folded folded = folded(least ? "argmin" : "argmax", scope.whole(), false, depth);
        return new Term(
                Kind.U32,
                folded.text(),
                Term.LOOSEST,
                run -> Meaning.single(first(run, folded.rounds(), folded.values(run), least)));
    }

    /** The round that wins; the first of those that are alike. */
    static BigInteger first(Run run, Rounds rounds, List<BigInteger> values, boolean least) {
        BigInteger best = values.stream()
                .reduce(least ? BigInteger::min : BigInteger::max)
                .orElseThrow();
        return rounds.values().apply(run).get(values.indexOf(best));
    }

    private Folded folded(String name, Kind body, boolean mayBeEmpty, int depth) {
        Rounds rounds = expressions.numbers().range(mayBeEmpty);
        String variable = scope.fresh("i");
        int mark = scope.mark();
        scope.add(Term.name(rounds.bounds(), variable));
        scope.enter();
        Term term = expressions.exactly(body, depth - 2);
        scope.leave();
        scope.release(mark);
        return new Folded(name, variable, rounds, term);
    }
}
