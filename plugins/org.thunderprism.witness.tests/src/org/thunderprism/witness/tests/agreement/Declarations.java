package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes everything of a program but its modules, and makes it known to the scope. */
final class Declarations {

    /** Header fields with as many bits as their names' types here. */
    private static final List<String> FIELDS =
            List.of("ipv4.ttl:8", "ipv4.total_length:16", "tcp.flags:8", "ipv4.protocol:8");

    private static final List<String> KEY_FIELDS = List.of("ipv4.src:32", "ipv4.dst:32", "l4.src_port:16");

    private final Scope scope;
    private final Expressions expressions;
    private final List<String> texts = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<StateSource> states = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Set<String> usedFields = new HashSet<>();
    private int constants;

    Declarations(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    List<String> texts() {
        return texts;
    }

    /** Files beside the program, by name. */
    Map<String, String> files() {
        return files;
    }

    /** What a packet brings. */
    List<Feature> features() {
        return features;
    }

    List<StateSource> states() {
        return states;
    }

    /** The scope's mark behind the constants. */
    int constants() {
        return constants;
    }

    /** Writes up to {@code size} declarations of every sort. */
    void write(int size) {
        for (int i = scope.between(2, 4); i > 0; i--) {
            scope.wholes.add(new Kind.Whole(scope.random.nextBoolean(), scope.between(1, 64)));
        }
        scope.wholes.add(
                scope.pick(List.of(Kind.U16, Kind.U32, Kind.U64, new Kind.Whole(true, 32), new Kind.Whole(true, 64))));
        repeat(size, this::choice);
        repeat(size, this::constant);
        constants = scope.mark();
        Tables tables = new Tables(scope, expressions, files);
        repeat(size + 1, () -> texts.add(tables.declaration()));
        scope.callables.addAll(tables.written());
        Models models = new Models(scope, expressions.numbers());
        if (scope.oneIn(3)) {
            texts.add(models.declaration(files));
        }
        repeat(size, this::function);
        repeat(Math.max(1, size), this::input);
        repeat(size, this::state);
    }

    private void repeat(int most, Runnable declaration) {
        for (int i = scope.between(most > 1 ? 1 : most, most); i > 0; i--) {
            scope.allow(8);
            declaration.run();
        }
    }

    private void choice() {
        String name = scope.fresh("E");
        List<String> literals = new ArrayList<>();
        List<BigInteger> numbers = new ArrayList<>();
        List<String> written = new ArrayList<>();
        BigInteger next = BigInteger.ZERO;
        for (int i = scope.between(1, 4); i > 0; i--) {
            literals.add(scope.fresh("e"));
            boolean given = scope.oneIn(3);
            next = given ? next.add(BigInteger.valueOf(scope.random.nextInt(40))) : next;
            written.add(literals.getLast() + (given ? " = " + next : ""));
            numbers.add(next);
            next = next.add(BigInteger.ONE);
        }
        int bits = Math.max(1, numbers.getLast().bitLength());
        boolean declared = scope.oneIn(3);
        Kind.Whole whole = declared
                ? new Kind.Whole(scope.random.nextBoolean(), scope.between(bits + 1, 64))
                : new Kind.Whole(false, bits);
        scope.choices.add(new Kind.Choice(name, whole, literals, numbers));
        texts.add("enum " + name + (declared ? " : " + whole.text() : "") + " { " + String.join(", ", written)
                + (scope.oneIn(4) ? ", }" : " }"));
    }

    private void constant() {
        String name = scope.fresh("C");
        Kind declared = scope.oneIn(2)
                ? null
                : scope.oneIn(4) ? new Kind.Row(scope.whole(), scope.between(1, 4)) : scope.scalar();
        List<Term> values = new ArrayList<>(List.of(constantValue(declared)));
        List<Integer> vertices = new ArrayList<>();
        if (scope.oneIn(3)) {
            for (int i = scope.between(1, 2); i > 0; i--) {
                int vertex = scope.random.nextInt(Vertices.NAMES.size());
                if (!vertices.contains(vertex)) {
                    vertices.add(vertex);
                    values.add(constantValue(declared));
                }
            }
        }
        Kind kind = declared != null
                ? declared
                : new Kind.Exact(
                        values.stream()
                                .map(value -> value.exact().low())
                                .min(BigInteger::compareTo)
                                .orElseThrow(),
                        values.stream()
                                .map(value -> value.exact().high())
                                .max(BigInteger::compareTo)
                                .orElseThrow());
        StringBuilder text = new StringBuilder("const ").append(name);
        text.append(declared == null ? "" : " : " + declared.text())
                .append(" = ")
                .append(values.getFirst().text());
        for (int i = 0; i < vertices.size(); i++) {
            text.append(i == 0 ? " { " : ", ")
                    .append(Vertices.NAMES.get(vertices.get(i)))
                    .append(" = ")
                    .append(values.get(i + 1).text());
        }
        texts.add(text.append(vertices.isEmpty() ? "" : " }").toString());
        scope.add(new Term(
                kind,
                name,
                Term.POSTFIX,
                run -> values.get(vertices.indexOf(run.vertex()) + 1).meaning().of(run)));
    }

    private Term constantValue(Kind declared) {
        return declared == null ? expressions.numbers().term(2) : expressions.fitting(declared, 2);
    }

    private void function() {
        String name = scope.fresh("f");
        int mark = scope.mark();
        List<Kind> parameters = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = scope.random.nextInt(4); i > 0; i--) {
            parameters.add(
                    scope.oneIn(4) ? new Kind.Row(scope.pick(scope.wholes), scope.between(1, 3)) : scope.scalar());
            names.add(scope.fresh("p"));
            scope.add(Term.name(parameters.getLast(), names.getLast()));
        }
        Kind result = scope.oneIn(5) ? new Kind.Row(scope.pick(scope.wholes), scope.between(1, 3)) : scope.scalar();
        Term body = expressions.fitting(result, 3);
        scope.release(mark);
        String list = java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + ": " + parameters.get(i).text())
                .collect(Collectors.joining(", "));
        texts.add("fn " + name + "(" + list + ") -> " + result.text() + " = " + body.text());
        scope.callables.add(new Callable(name, List.copyOf(parameters), result, false, false, (run, arguments) -> {
            for (int i = 0; i < names.size(); i++) {
                run.set(names.get(i), arguments.get(i));
            }
            return body.meaning().of(run);
        }));
    }

    private void input() {
        String name = scope.fresh("I");
        List<String> written = new ArrayList<>();
        for (int i = scope.between(1, 4); i > 0; i--) {
            String feature = scope.fresh("x");
            String field = scope.oneIn(5) ? scope.pick(FIELDS) : null;
            Kind kind = scope.scalar();
            if (field != null && usedFields.add(field)) {
                kind = new Kind.Whole(false, Integer.parseInt(field.substring(field.indexOf(':') + 1)));
                written.add("  " + feature + " : " + kind.text() + " = " + field.substring(0, field.indexOf(':')));
            } else {
                written.add("  " + feature + " : " + kind.text());
            }
            features.add(new Feature(feature, kind.whole()));
            String qualified = scope.oneIn(5) ? name + "." + feature : feature;
            Term value = new Term(kind, qualified, Term.POSTFIX, run -> run.get(feature));
            scope.add(value);
            scope.inputs.add(value);
        }
        texts.add("input " + name + " {\n" + String.join("\n", written) + "\n}");
    }

    private void state() {
        List<StateSource.Key> keys = new ArrayList<>();
        if (scope.random.nextInt(3) > 0) {
            for (int i = scope.between(1, 2); i > 0; i--) {
                key(keys);
            }
        }
        states.add(state(keys));
    }

    /** One more state, of one row, that is not among {@link #states}. */
    StateSource plainState() {
        return state(List.of());
    }

    private StateSource state(List<StateSource.Key> keys) {
        String name = scope.fresh("s");
        boolean keyed = !keys.isEmpty();
        String policy = keyed ? scope.pick(List.of("share", "evict", "bypass")) : "share";
        int slots = keyed ? 1 << scope.random.nextInt(4) : 1;
        List<StateSource.Field> fields = new ArrayList<>();
        List<String> written = new ArrayList<>();
        int offset = 0;
        for (int i = scope.between(1, 3); i > 0; i--) {
            Kind element = scope.scalar();
            Kind kind = scope.oneIn(3) ? new Kind.Row(element, scope.between(1, 4)) : element;
            fields.add(new StateSource.Field(scope.fresh("c"), kind, offset));
            written.add("  " + fields.getLast().name() + " : " + kind.text());
            offset += kind.size();
        }
        texts.add("state " + name
                + (keyed
                        ? "(" + keys.stream().map(StateSource.Key::name).collect(Collectors.joining(", ")) + ") slots "
                                + slots
                        : "")
                + (keyed && !(policy.equals("share") && scope.oneIn(2)) ? " " + policy : "")
                + scope.pick(List.of(" locked", " per_cpu", "")) + " {\n" + String.join("\n", written) + "\n}");
        return new StateSource(name, keys, slots, policy, fields);
    }

    private void key(List<StateSource.Key> keys) {
        boolean header = scope.oneIn(3);
        StateSource.Key key;
        if (header) {
            String field = scope.pick(KEY_FIELDS);
            key = new StateSource.Key(
                    field.substring(0, field.indexOf(':')), Integer.parseInt(field.substring(field.indexOf(':') + 1)));
            Kind.Whole kind = new Kind.Whole(false, key.width());
            if (features.stream().noneMatch(feature -> feature.name().equals(key.name()))) {
                features.add(new Feature(key.name(), kind));
            }
        } else {
            List<Feature> declared = features.stream()
                    .filter(feature -> !feature.name().contains("."))
                    .toList();
            Feature feature = scope.pick(declared);
            key = new StateSource.Key(feature.name(), feature.kind().width());
        }
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }
}
