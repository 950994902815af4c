package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Writes random statements of one module. */
final class Statements {

    private final Scope scope;
    private final Expressions expressions;
    private final List<StateSource> writable;
    private final List<Counter> counters;
    private final boolean decides;

    /** A counter of the module; its length is 0 when it is a single one. */
    record Counter(String name, int length) {}

    private record Case(List<BigInteger> values, Step step) {}

    /**
     * @param writable states that the module writes
     * @param counters that it counts
     * @param decides whether there is a packet to decide about
     */
    Statements(
            Scope scope, Expressions expressions, List<StateSource> writable, List<Counter> counters, boolean decides) {
        this.scope = scope;
        this.expressions = expressions;
        this.writable = writable;
        this.counters = counters;
        this.decides = decides;
    }

    private Statement statement(int depth) {
        scope.allow(14);
        return scope.oneIn(6) ? let().statement() : effect(depth);
    }

    /** Any statement but a let. */
    Statement effect(int depth) {
        return switch (scope.random.nextInt(depth > 0 ? 10 : 5)) {
            case 0, 1, 2 -> write();
            case 3 -> count();
            case 4 -> decides ? verdict() : write();
            case 5, 6 -> branch(depth);
            case 7 -> loop(depth);
            case 8 -> select(depth);
            default -> match(depth);
        };
    }

    /**
     * A let.
     *
     * @param value its name, visible from here on
     */
    record Named(Statement statement, Term value) {}

    Named let() {
        String name = scope.fresh("v");
        Kind declared = scope.oneIn(4) ? scope.row() : scope.scalar();
        boolean written = scope.random.nextBoolean();
        Term value = written
                ? expressions.fitting(declared, 4)
                : scope.oneIn(5) ? expressions.numbers().fitting(Kind.U64, 3) : expressions.exactly(declared, 4);
        Kind kind = written ? declared : value.isExact() ? value.kind().whole() : value.kind();
        Term named = Term.name(kind, name);
        scope.add(named);
        return new Named(
                new Statement(
                        "let " + name + (written ? " : " + kind.text() : "") + " = " + value.text(),
                        run -> run.set(name, value.meaning().of(run))),
                named);
    }

    private Statement write() {
        if (writable.isEmpty()) {
            return count();
        }
        StateSource state = scope.pick(writable);
        StateSource.Field field = scope.pick(state.fields());
        String place = state.name() + "." + field.name();
        if (!(field.kind() instanceof Kind.Row row)) {
            return assignment(state, field, place, field.kind(), Meaning.constant(BigInteger.ZERO));
        }
        if (scope.oneIn(4)) {
            Term value = expressions.fitting(row, 3);
            return new Statement(place + " = " + value.text(), run -> {
                BigInteger[] values = value.meaning().of(run);
                for (int i = 0; i < values.length; i++) {
                    run.state(state.name()).write(field, i, values[i]);
                }
            });
        }
        Term index = expressions.index(row.length());
        return assignment(state, field, place + "[" + index.text() + "]", row.element(), index.meaning());
    }

    private Statement assignment(StateSource state, StateSource.Field field, String place, Kind kind, Meaning index) {
        String operator = scope.pick(
                switch (kind) {
                    case Kind.Whole whole -> List.of("", "", "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>");
                    case Kind.Moment moment -> List.of("", "+", "-");
                    case Kind.Truth truth -> List.of("", "&", "|", "^");
                    default -> List.of("");
                });
        boolean shifts = operator.equals("<<") || operator.equals(">>");
        Term value = shifts
                ? expressions.fitting(new Kind.Whole(false, scope.between(2, 9)), 2)
                : expressions.fitting(kind, 3);
        return new Statement(place + " " + operator + "= " + value.text(), run -> {
            BigInteger at = index.scalar(run);
            if (Rows.isInside(field.kind().size(), at)) {
                Memory memory = run.state(state.name());
                BigInteger given = value.meaning().scalar(run);
                BigInteger old = memory.read(field)[at.intValue()];
                BigInteger result =
                        operator.isEmpty() ? given : kind.whole().wrap(Arithmetic.apply(operator, old, given));
                memory.write(field, at.intValue(), result);
            }
        });
    }

    private Statement count() {
        if (counters.isEmpty()) {
            return new Statement(decides ? "pass" : "if true { }", run -> {
                if (decides) {
                    run.decide("pass", BigInteger.ZERO);
                }
            });
        }
        Counter counter = scope.pick(counters);
        Term amount = scope.random.nextBoolean()
                ? expressions.numbers().fitting(Kind.U64, 1)
                : expressions.exactly(new Kind.Whole(false, scope.between(1, 64)), 2);
        int length = Math.max(1, counter.length());
        Term index = counter.length() == 0 ? null : expressions.index(length);
        return new Statement(
                counter.name() + (index == null ? "" : "[" + index.text() + "]") + " += " + amount.text(), run -> {
                    BigInteger at =
                            index == null ? BigInteger.ZERO : index.meaning().scalar(run);
                    if (Rows.isInside(length, at)) {
                        BigInteger[] counts = run.counter(counter.name(), length);
                        counts[at.intValue()] = Kind.U64.wrap(
                                counts[at.intValue()].add(amount.meaning().scalar(run)));
                    }
                });
    }

    private Statement verdict() {
        String kind = scope.pick(List.of("pass", "drop", "mark", "forward", "mirror", "reply"));
        Term argument = switch (kind) {
            case "mark" -> expressions.fitting(Kind.U32, 2);
            case "forward", "mirror" ->
                switch (scope.random.nextInt(3)) {
                    case 0 -> expressions.vertex();
                    case 1 -> expressions.numbers().between(0, Vertices.NAMES.size() - 1, 1);
                    default -> expressions.exactly(new Kind.Whole(false, scope.between(1, 64)), 2);
                };
            default -> null;
        };
        return argument == null
                ? new Statement(kind, run -> run.decide(kind, BigInteger.ZERO))
                : new Statement(
                        kind + " " + argument.text(),
                        run -> run.decide(kind, argument.meaning().scalar(run)));
    }

    /** Statements in braces; what they name stays inside. */
    private Statement block(int depth) {
        int mark = scope.mark();
        List<Statement> statements = new ArrayList<>();
        for (int i = scope.between(scope.oneIn(8) ? 0 : 1, 3); i > 0; i--) {
            statements.add(statement(depth - 1));
        }
        scope.release(mark);
        return new Statement(
                "{\n"
                        + String.join(
                                separator(),
                                statements.stream().map(Statement::text).toList()) + "\n}",
                Step.all(statements.stream().map(Statement::step).toList()));
    }

    String separator() {
        return scope.pick(List.of("\n", "\n", ";\n", "\n\n", "   // then\n", "\n/* then */\n"));
    }

    private Statement branch(int depth) {
        Term condition = expressions.exactly(Kind.TRUTH, 3);
        Statement then = block(depth);
        String text = "if " + condition.text() + " " + then.text();
        Optional<Statement> otherwise = switch (scope.random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(block(depth));
            default -> depth > 1 ? Optional.of(branch(depth - 1)) : Optional.of(block(depth));
        };
        Step step = run -> {
            if (condition.meaning().truth(run)) {
                then.step().take(run);
            } else {
                otherwise.ifPresent(statement -> statement.step().take(run));
            }
        };
        return new Statement(
                text + otherwise.map(statement -> " else " + statement.text()).orElse(""), step);
    }

    private Statement loop(int depth) {
        Rounds rounds = expressions.numbers().range(true);
        String variable = scope.fresh("i");
        int mark = scope.mark();
        scope.add(Term.name(rounds.bounds(), variable));
        scope.enter();
        Statement body = block(depth - 1);
        scope.leave();
        scope.release(mark);
        return new Statement("for " + variable + " in " + rounds.text() + " " + body.text(), run -> {
            for (BigInteger value : rounds.values().apply(run)) {
                run.set(variable, value);
                body.step().take(run);
            }
        });
    }

    private Statement select(int depth) {
        boolean least = scope.random.nextBoolean();
        Rounds rounds = expressions.numbers().range(false);
        String variable = scope.fresh("i");
        int mark = scope.mark();
        scope.add(Term.name(rounds.bounds(), variable));
        scope.enter();
        Term value = expressions.exactly(scope.whole(), 2);
        Statement body = block(depth - 1);
        scope.leave();
        scope.release(mark);
        String text = "select " + (least ? "min" : "max") + " (" + variable + " in " + rounds.text() + ") "
                + value.at(Term.OR) + " " + body.text();
        return new Statement(text, run -> {
            List<BigInteger> values = new ArrayList<>();
            for (BigInteger each : rounds.values().apply(run)) {
                run.set(variable, each);
                values.add(value.meaning().scalar(run));
            }
            run.set(variable, Folds.first(run, rounds, values, least));
            body.step().take(run);
        });
    }

    private Statement match(int depth) {
        Kind kind = scope.scalar();
        Term subject = expressions.exactly(kind, 3);
        List<Case> cases = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Set<BigInteger> taken = new TreeSet<>();
        for (int i = scope.between(1, 3); i > 0; i--) {
            List<Term> values = IntStream.range(0, scope.between(1, 2))
                    .mapToObj(k -> caseValue(kind))
                    .filter(value -> taken.add(value.meaning().scalar(null)))
                    .toList();
            if (!values.isEmpty()) {
                Statement body = scope.oneIn(3) && decides ? verdict() : block(depth - 1);
                cases.add(new Case(
                        values.stream()
                                .map(value -> value.meaning().scalar(null))
                                .toList(),
                        body.step()));
                texts.add(String.join(
                                " or ",
                                values.stream().map(value -> value.at(Term.OR)).toList()) + " => " + body.text());
            }
        }
        Statement otherwise = scope.oneIn(2) ? block(depth - 1) : null;
        if (otherwise != null) {
            texts.add("_ => " + otherwise.text());
        }
        return new Statement(
                "match " + subject.at(Term.OR) + " {\n" + String.join(",\n", texts) + (scope.oneIn(5) ? "," : "")
                        + "\n}",
                run -> {
                    BigInteger value = subject.meaning().scalar(run);
                    Optional<Step> chosen = cases.stream()
                            .filter(each -> each.values().contains(value))
                            .map(Case::step)
                            .findFirst();
                    if (chosen.isPresent()) {
                        chosen.get().take(run);
                    } else if (otherwise != null) {
                        otherwise.step().take(run);
                    }
                });
    }

    private Term caseValue(Kind kind) {
        return switch (kind) {
            case Kind.Whole whole ->
                expressions.numbers().literal(expressions.numbers().value(whole));
            case Kind.Moment moment -> expressions.numbers().literal(BigInteger.valueOf(scope.random.nextInt(3)));
            case Kind.Truth truth -> {
                boolean value = scope.random.nextBoolean();
                yield new Term(kind, String.valueOf(value), Term.POSTFIX, Meaning.constant(Meaning.truth(value)));
            }
            case Kind.Choice choice -> {
                int literal = scope.random.nextInt(choice.literals().size());
                yield new Term(
                        kind,
                        choice.text() + "." + choice.literals().get(literal),
                        Term.POSTFIX,
                        Meaning.constant(choice.numbers().get(literal)));
            }
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }
}
