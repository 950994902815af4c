package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes vectors, and what is made of them. */
final class Rows {

    private final Scope scope;
    private final Expressions expressions;

    Rows(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Term literal(Kind.Row row, int depth) {
        List<Term> elements = new ArrayList<>(List.of(expressions.exactly(row.element(), depth - 1)));
        while (elements.size() < row.length()) {
            elements.add(expressions.fitting(row.element(), depth - 1));
        }
        return literal(row, elements);
    }

    private Term literal(Kind.Row row, List<Term> elements) {
        String comma = scope.oneIn(6) ? ",]" : "]";
        return new Term(
                row,
                "[" + Expressions.texts(elements) + comma,
                Term.POSTFIX,
                run -> elements.stream()
                        .map(element -> element.meaning().scalar(run))
                        .toArray(BigInteger[]::new));
    }

    Term operation(Kind.Row row, int depth) {
        if (!(row.element() instanceof Kind.Whole element)) {
            return literal(row, depth);
        }
        List<Models.Model> models = scope.models.stream()
                .filter(model -> model.result().equals(row))
                .toList();
        if (!models.isEmpty() && scope.oneIn(2)) {
            return answer(scope.pick(models), depth);
        }
        return switch (scope.random.nextInt(8)) {
            case 0, 1 -> elementwise(row, element, depth);
            case 2 -> expressions.unary(row, depth);
            case 3 -> expressions.shift(row, depth);
            case 4 -> castLiteral(row, depth);
            case 5 ->
                expressions.castOf(
                        expressions.exactly(new Kind.Row(scope.pick(scope.wholes), row.length()), depth - 1), row);
            case 6 -> sumReduce(row, depth);
            default -> literal(row, depth);
        };
    }

    private Term elementwise(Kind.Row row, Kind.Whole element, int depth) {
        Term left = expressions.exactly(row, depth - 1);
        Term right = scope.random.nextBoolean()
                ? expressions.fitting(element, depth - 1)
                : expressions.fitting(row, depth - 1);
        String operator = scope.pick(List.of("+", "-", "*", "/", "%", "&", "|", "^"));
        return scope.random.nextBoolean()
                ? Expressions.binary(row, operator, left, right)
                : Expressions.binary(row, operator, right, left);
    }

    /** A conversion of a literal converts every element by itself. */
    private Term castLiteral(Kind.Row row, int depth) {
        List<Term> elements = IntStream.range(0, row.length())
                .mapToObj(i -> expressions.exactly(scope.oneIn(4) ? Kind.TRUTH : scope.whole(), depth - 1))
                .toList();
        return expressions.castOf(literal(row, elements), row);
    }

    private Term answer(Models.Model model, int depth) {
        Term inputs = expressions.exactly(new Kind.Row(scope.pick(scope.wholes), model.inputs()), depth - 1);
        return new Term(
                model.result(),
                model.name() + "(" + inputs.text() + ")",
                Term.POSTFIX,
                run -> model.answer().apply(inputs.meaning().of(run)));
    }

    private Term sumReduce(Kind.Row row, int depth) {
        List<Callable> tables = scope.callables.stream()
                .filter(callable -> callable.isTable() && callable.result().equals(row) && common(callable) != null)
                .toList();
        if (tables.isEmpty()) {
            return literal(row, depth);
        }
        Callable table = scope.pick(tables);
        int size = table.parameters().size();
        int stride = scope.between(1, size);
        int blocks = scope.between(1, 3);
        List<Callable> alike = tables.stream()
                .filter(other ->
                        other.isFuzzy() == table.isFuzzy() && other.parameters().equals(table.parameters()))
                .toList();
        List<Callable> perBlock = scope.oneIn(2)
                ? Collections.nCopies(blocks, table)
                : Stream.generate(() -> scope.pick(alike)).limit(blocks).toList();
        boolean one = perBlock.stream().allMatch(table::equals) && scope.random.nextBoolean();
        int length = size + (blocks - 1) * stride + scope.random.nextInt(stride);
        Term vector = expressions.exactly(new Kind.Row(common(table), length), depth - 1);
        String text = "sum_reduce(map(partition(" + vector.text() + ", size " + size
                + (stride == size && scope.random.nextBoolean() ? "" : ", stride " + stride) + "), "
                + (table.isFuzzy() ? "fuzzy " : "table ")
                + (one ? table.name() : perBlock.stream().map(Callable::name).collect(Collectors.joining(", ")))
                + "))";
        return new Term(row, text, Term.POSTFIX, run -> {
            BigInteger[] values = vector.meaning().of(run);
            BigInteger[] sums = new BigInteger[row.length()];
            Arrays.fill(sums, BigInteger.ZERO);
            for (int block = 0; block < blocks; block++) {
                int from = block * stride;
                BigInteger[] result = perBlock.get(block)
                        .application()
                        .apply(
                                run,
                                IntStream.range(from, from + size)
                                        .mapToObj(i -> Meaning.single(values[i]))
                                        .toList());
                Arrays.setAll(sums, i -> row.whole().wrap(sums[i].add(result[i])));
            }
            return sums;
        });
    }

    /** A type that all keys of a table hold. */
    private static Kind.Whole common(Callable callable) {
        if (!callable.parameters().stream().allMatch(Kind.Whole.class::isInstance)) {
            return null;
        }
        List<Kind.Whole> keys = callable.parameters().stream().map(Kind::whole).toList();
        if (keys.stream().allMatch(keys.getFirst()::equals)) {
            return keys.getFirst();
        }
        return callable.isFuzzy() ? narrowest(keys) : null;
    }

    private static Kind.Whole narrowest(List<Kind.Whole> keys) {
        int width = keys.stream()
                .mapToInt(key -> key.width() - (key.signed() ? 1 : 0))
                .min()
                .orElse(0);
        return width == 0 ? null : new Kind.Whole(false, width);
    }

    Term element(Kind element, int depth) {
        Term vector = expressions.exactly(row(element), depth - 1);
        int length = vector.kind().size();
        Term index = expressions.index(length);
        return new Term(
                element,
                vector.at(Term.POSTFIX) + "[" + index.text() + "]",
                Term.POSTFIX,
                run -> Meaning.single(
                        at(vector.meaning().of(run), index.meaning().scalar(run))));
    }

    /** Beyond the ends there is 0. */
    static BigInteger at(BigInteger[] values, BigInteger index) {
        return isInside(values.length, index) ? values[index.intValue()] : BigInteger.ZERO;
    }

    static boolean isInside(int length, BigInteger index) {
        return index.signum() >= 0 && index.compareTo(BigInteger.valueOf(length)) < 0;
    }

    private Kind.Row row(Kind element) {
        List<Kind.Row> known = scope.values().stream()
                .map(Term::kind)
                .filter(Kind.Row.class::isInstance)
                .map(Kind.Row.class::cast)
                .filter(row -> row.element().equals(element))
                .toList();
        return known.isEmpty() ? new Kind.Row(element, scope.between(1, 4)) : scope.pick(known);
    }

    Term reduction(Kind.Whole kind, int depth) {
        if (kind.equals(Kind.U32) && scope.random.nextBoolean()) {
            boolean least = scope.random.nextBoolean();
            Term vector = expressions.exactly(row(scope.whole()), depth - 1);
            return new Term(kind, (least ? "argmin(" : "argmax(") + vector.text() + ")", Term.POSTFIX, run -> {
                List<BigInteger> values = List.of(vector.meaning().of(run));
                BigInteger best = values.stream()
                        .reduce(least ? BigInteger::min : BigInteger::max)
                        .orElseThrow();
                return Meaning.single(BigInteger.valueOf(values.indexOf(best)));
            });
        }
        Term vector = expressions.exactly(row(kind), depth - 1);
        String function = scope.pick(List.of("sum", "product", "min", "max"));
        return new Term(kind, function + "(" + vector.text() + ")", Term.POSTFIX, run -> {
            BigInteger result = Arrays.stream(vector.meaning().of(run))
                    .reduce((one, other) -> switch (function) {
                        case "sum" -> one.add(other);
                        case "product" -> one.multiply(other);
                        case "min" -> one.min(other);
                        default -> one.max(other);
                    })
                    .orElseThrow();
            return Meaning.single(kind.wrap(result));
        });
    }

    Term truth(int depth) {
        boolean any = scope.random.nextBoolean();
        Term vector = expressions.exactly(row(Kind.TRUTH), depth - 1);
        return new Term(Kind.TRUTH, (any ? "any(" : "all(") + vector.text() + ")", Term.POSTFIX, run -> {
            List<BigInteger> values = List.of(vector.meaning().of(run));
            return Meaning.single(
                    Meaning.truth(any ? values.contains(BigInteger.ONE) : !values.contains(BigInteger.ZERO)));
        });
    }
}
