package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes tables: with entries, here or in a file, or with a tree. */
final class Tables {

    private final Scope scope;
    private final Expressions expressions;
    private final Map<String, String> files;
    private final List<Callable> written = new ArrayList<>();

    /** Whether a key matches, and how long the prefix is that says so. */
    private record Pattern(String text, java.util.function.Predicate<BigInteger> matches, int prefix) {}

    /** A row; its {@code cells} are the elements of the result as a file holds them. */
    private record Entry(List<Pattern> patterns, Term result, List<String> cells) {

        boolean matches(List<BigInteger[]> keys) {
            return IntStream.range(0, keys.size())
                    .allMatch(i -> patterns.get(i).matches().test(keys.get(i)[0]));
        }

        int prefix() {
            return patterns.stream().mapToInt(Pattern::prefix).max().orElse(0);
        }

        String text() {
            String keys = String.join(", ", patterns.stream().map(Pattern::text).toList());
            return (patterns.size() == 1 ? keys : "(" + keys + ")") + " => " + result.text();
        }

        List<String> line() {
            return Stream.concat(patterns.stream().map(Pattern::text), cells.stream())
                    .toList();
        }
    }

    private record Tree(String text, Callable.Application application) {}

    /** @param files gets the files of tables, by name */
    Tables(Scope scope, Expressions expressions, Map<String, String> files) {
        this.scope = scope;
        this.expressions = expressions;
        this.files = files;
    }

    /** The tables so far. Their rows are known at compile time, so that they cannot look up each other. */
    List<Callable> written() {
        return written;
    }

    String declaration() {
        return scope.oneIn(3) ? fuzzy() : matching();
    }

    private Kind result() {
        return switch (scope.random.nextInt(5)) {
            case 0 -> Kind.TRUTH;
            case 1, 2 -> scope.pick(scope.wholes);
            default -> new Kind.Row(scope.pick(scope.wholes), scope.between(1, 3));
        };
    }

    /** A table that another one may stand beside in a map: one with the same keys and results. */
    private Optional<Callable> twin(boolean fuzzy) {
        List<Callable> known =
                written.stream().filter(table -> table.isFuzzy() == fuzzy).toList();
        return known.isEmpty() || scope.oneIn(2) ? Optional.empty() : Optional.of(scope.pick(known));
    }

    private Kind key() {
        return switch (scope.random.nextInt(6)) {
            case 0 -> Kind.TRUTH;
            case 1 -> scope.choices.isEmpty() ? Kind.TRUTH : scope.pick(scope.choices);
            default -> scope.whole();
        };
    }

    private String matching() {
        String name = scope.fresh("t");
        Optional<Callable> twin = twin(false);
        Kind result = twin.map(Callable::result).orElseGet(this::result);
        List<Kind> keys = twin.map(Callable::parameters)
                .orElseGet(() ->
                        Stream.generate(this::key).limit(scope.between(1, 3)).toList());
        List<String> names = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Kind key : keys) {
            String match =
                    key instanceof Kind.Whole ? scope.pick(List.of("exact", "range", "ternary", "lpm")) : "exact";
            if (match.equals("lpm") && matches.contains("lpm")) {
                match = "range";
            }
            names.add(scope.fresh("k"));
            matches.add(match);
            texts.add(
                    names.getLast() + ": " + key.text() + (match.equals("exact") && scope.oneIn(2) ? "" : " " + match));
        }
        boolean prefixes = matches.contains("lpm");
        List<Entry> entries = new ArrayList<>();
        for (int i = scope.random.nextInt(6); i > 0; i--) {
            List<Pattern> patterns = IntStream.range(0, keys.size())
                    .mapToObj(k -> pattern(keys.get(k), matches.get(k), false))
                    .toList();
            entries.add(new Entry(patterns, expressions.fitting(result, 1), List.of()));
        }
        List<Entry> here = List.copyOf(entries);
        String source = scope.oneIn(3) ? source(name, names, keys, matches, result, entries) : "";
        Term otherwise = scope.oneIn(2) ? expressions.fitting(result, 1) : null;
        written.add(new Callable(name, List.copyOf(keys), result, true, false, (run, arguments) -> {
            Entry best = null;
            for (Entry entry : entries) {
                if (entry.matches(arguments) && (best == null || prefixes && entry.prefix() > best.prefix())) {
                    best = entry;
                }
            }
            Term row = best == null ? otherwise : best.result();
            return row == null ? zeros(result.size()) : row.meaning().of(run);
        }));
        return "table " + name + "(" + String.join(", ", texts) + ") -> " + result.text() + source
                + (scope.oneIn(3) ? " size " + (entries.size() + scope.between(1, 9)) : "")
                + (otherwise == null ? "" : " default " + otherwise.at(Term.LOOSEST))
                + (here.isEmpty() && !source.isEmpty() && scope.oneIn(2)
                        ? ""
                        : " {\n"
                                + String.join(
                                        ",\n", here.stream().map(Entry::text).toList()) + "\n}");
    }

    /** Writes more entries into a file, and says that they are there. */
    private String source(
            String name, List<String> names, List<Kind> keys, List<String> matches, Kind result, List<Entry> entries) {
        List<Entry> more = Stream.generate(() -> stored(keys, matches, result))
                .limit(scope.random.nextInt(8))
                .toList();
        entries.addAll(more);
        List<String> columns = new ArrayList<>(names);
        if (result instanceof Kind.Row row) {
            IntStream.range(0, row.length()).forEach(i -> columns.add("result[" + i + "]"));
        } else {
            columns.add("result");
        }
        // Columns have names, so that their order means nothing, and there may be others.
        List<Integer> order =
                scope.shuffled(IntStream.rangeClosed(0, columns.size()).boxed().toList());
        StringBuilder text = new StringBuilder(line(order, columns, "note"));
        more.forEach(entry -> text.append(line(order, entry.line(), "\"free, and \"\"quoted\"\"\"")));
        files.put(name + ".csv", text.toString());
        return " from \"" + name + ".csv\"";
    }

    private static String line(List<Integer> order, List<String> cells, String other) {
        return order.stream()
                        .map(column -> column < cells.size() ? cells.get(column) : other)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private Entry stored(List<Kind> keys, List<String> matches, Kind result) {
        List<Pattern> patterns = IntStream.range(0, keys.size())
                .mapToObj(k -> pattern(keys.get(k), matches.get(k), true))
                .toList();
        BigInteger[] values = Stream.generate(() -> expressions.numbers().value(result.whole()))
                .limit(result.size())
                .toArray(BigInteger[]::new);
        List<String> cells = Arrays.stream(values)
                .map(value -> result instanceof Kind.Truth
                        ? truth(value)
                        : expressions.numbers().literal(value).text())
                .toList();
        return new Entry(patterns, new Term(result, "", Term.POSTFIX, run -> values), cells);
    }

    private static String truth(BigInteger value) {
        return String.valueOf(value.signum() != 0);
    }

    private static BigInteger[] zeros(int size) {
        BigInteger[] zeros = new BigInteger[size];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /** @param stored whether it stands in a file, where enums are numbers */
    private Pattern pattern(Kind key, String match, boolean stored) {
        if (key instanceof Kind.Choice choice) {
            int literal = scope.random.nextInt(choice.literals().size());
            BigInteger number = choice.numbers().get(literal);
            String named = choice.text() + "." + choice.literals().get(literal);
            return new Pattern(stored ? number.toString() : named, number::equals, 0);
        }
        Kind.Whole type = key.whole();
        BigInteger value = expressions.numbers().value(type);
        String text = expressions.numbers().literal(value).text();
        return switch (match) {
            case "range" -> range(type, value);
            case "ternary" -> ternary(type, value, text);
            case "lpm" -> scope.oneIn(5) ? any() : prefix(type, value, text, true);
            default -> new Pattern(key instanceof Kind.Truth ? truth(value) : text, value::equals, 0);
        };
    }

    private static Pattern any() {
        return new Pattern("_", value -> true, 0);
    }

    private Pattern range(Kind.Whole type, BigInteger value) {
        if (scope.oneIn(5)) {
            return any();
        }
        BigInteger other = expressions.numbers().value(type);
        BigInteger low = value.min(other);
        BigInteger high = value.max(other);
        String text = expressions.numbers().literal(low).text();
        if (scope.oneIn(5)) {
            return new Pattern(text, low::equals, 0);
        }
        return new Pattern(
                text
                        + scope.pick(List.of(" .. ", ".."))
                        + expressions.numbers().literal(high).text(),
                each -> each.compareTo(low) >= 0 && each.compareTo(high) <= 0,
                0);
    }

    private Pattern ternary(Kind.Whole type, BigInteger value, String text) {
        return switch (scope.random.nextInt(4)) {
            case 0 -> any();
            case 1 -> new Pattern(text, value::equals, 0);
            case 2 -> prefix(type, value, text, false);
            default -> {
                BigInteger mask = expressions.numbers().value(new Kind.Whole(false, type.width()));
                BigInteger wanted = value.and(mask);
                yield new Pattern(
                        text + " &&& " + expressions.numbers().literal(mask).text(),
                        each -> each.and(mask).equals(wanted),
                        0);
            }
        };
    }

    /** The leading bits, which count for the choice when the key is lpm. */
    private Pattern prefix(Kind.Whole type, BigInteger value, String text, boolean counts) {
        int length = scope.between(0, type.width());
        int rest = type.width() - length;
        boolean whole = counts && scope.oneIn(5);
        return new Pattern(
                whole ? text : text + " / " + length,
                each -> whole
                        ? each.equals(value)
                        // The sign is the first of the leading bits; no bits are alike always.
                        : length == 0 || each.shiftRight(rest).equals(value.shiftRight(rest)),
                !counts ? 0 : whole ? type.width() : length);
    }

    private String fuzzy() {
        String name = scope.fresh("t");
        Kind.Row result = new Kind.Row(scope.pick(scope.wholes), scope.between(1, 3));
        Optional<Callable> twin = twin(true);
        Kind given = twin.map(Callable::result).orElseGet(() -> scope.oneIn(4) ? result.element() : result);
        List<Kind> keys = twin.map(Callable::parameters).orElseGet(this::fuzzyKeys);
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Kind key : keys) {
            names.add(scope.fresh("k"));
            texts.add(names.getLast() + ": " + key.text() + " fuzzy");
        }
        Tree tree = tree(names, keys, given, 3);
        written.add(new Callable(name, List.copyOf(keys), given, true, true, tree.application()));
        return "table " + name + "(" + String.join(", ", texts) + ") -> " + given.text() + " {\n  tree " + tree.text()
                + "\n}";
    }

    private List<Kind> fuzzyKeys() {
        Kind.Whole type = scope.pick(scope.wholes);
        List<Kind> keys = new ArrayList<>(List.of(type));
        for (int i = scope.between(0, 2); i > 0; i--) {
            keys.add(scope.oneIn(3) ? expressions.narrower(type) : type);
        }
        return keys;
    }

    private Tree tree(List<String> names, List<Kind> keys, Kind result, int depth) {
        if (depth == 0 || scope.oneIn(4)) {
            Term leaf = expressions.fitting(result, 1);
            return new Tree(
                    "leaf " + leaf.at(Term.OR),
                    (run, arguments) -> leaf.meaning().of(run));
        }
        int key = scope.random.nextInt(keys.size());
        BigInteger threshold = expressions.numbers().value(keys.get(key).whole());
        Tree left = tree(names, keys, result, depth - 1);
        Tree right = tree(names, keys, result, depth - 1);
        return new Tree(
                names.get(key) + " <= "
                        + expressions.numbers().literal(threshold).text() + " ? " + left.text() + " : " + right.text(),
                (run, arguments) -> (arguments.get(key)[0].compareTo(threshold) <= 0 ? left : right)
                        .application()
                        .apply(run, arguments));
    }
}
