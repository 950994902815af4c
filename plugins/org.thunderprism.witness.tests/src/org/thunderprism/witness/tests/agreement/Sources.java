package org.thunderprism.witness.tests.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** Makes random programs that are right: every one of them must compile. */
final class Sources {

    private static final List<String> ROLES = List.of("", " role dataplane", " role control", " role metrics");

    private final Scope scope;
    private final Expressions expressions;
    private final Declarations declarations;
    private final List<String> elements;
    private final List<ModuleSource> modules = new ArrayList<>();
    private final Messengers messengers;
    /** Lets and counters of the modules so far, with the vertices that compute them. */
    private final List<Computed> computed = new ArrayList<>();

    private final List<String> sent = new ArrayList<>();
    private final int vertex;

    private record Computed(Term value, List<Integer> at, boolean travels) {

        /** A value is there where it is computed, or travels on to vertices behind. */
        boolean isSeenAt(List<Integer> vertices) {
            return at.containsAll(vertices)
                    || travels && at.size() == 1 && vertices.stream().allMatch(each -> each > at.getFirst());
        }
    }

    private Sources(long seed) {
        scope = new Scope(new SplittableRandom(seed));
        expressions = new Expressions(scope);
        declarations = new Declarations(scope, expressions);
        elements = declarations.texts();
        messengers = new Messengers(scope, expressions);
        vertex = scope.random.nextInt(Vertices.NAMES.size());
    }

    /** A program at one vertex. */
    static SourceProgram program(Seed seed) {
        Sources sources = new Sources(seed.number());
        sources.declarations.write(Math.max(1, seed.size() / 2));
        sources.modules(seed.size());
        return new SourceProgram(
                sources.written(seed.number()),
                sources.vertex,
                List.copyOf(sources.declarations.features()),
                List.copyOf(sources.declarations.states()),
                List.copyOf(sources.modules));
    }

    /** A program whose modules run at several vertices and send each other what they know. It gives no account of its own. */
    static Written network(Seed seed) {
        Sources sources = new Sources(seed.number());
        sources.declarations.write(Math.max(1, seed.size() / 2));
        sources.network(seed.size());
        return sources.written(seed.number());
    }

    private void network(int size) {
        List<StateSource> states = new ArrayList<>(declarations.states());
        StateSource answers = scope.oneIn(2) ? declarations.plainState() : null;
        int count = scope.between(1, Math.max(2, size));
        for (int i = 0; i < count; i++) {
            List<StateSource> own = i == count - 1
                    ? List.copyOf(states)
                    : states.stream().filter(state -> scope.oneIn(2)).toList();
            states.removeAll(own);
            List<Integer> at = scope.oneIn(6)
                    ? List.of(1, 3, 7)
                    : scope.pick(
                            List.of(List.of(1), List.of(3), List.of(7), List.of(1, 3), List.of(3, 7), List.of(vertex)));
            module(own, size, at, true);
        }
        if (answers != null && !sent.isEmpty()) {
            answering(answers);
        }
    }

    /** A module that a message starts, and that answers it. It sees no packet. */
    private void answering(StateSource own) {
        List<Term> everything = List.copyOf(scope.values());
        List<Term> inputs = List.copyOf(scope.inputs);
        scope.release(declarations.constants());
        scope.inputs.clear();
        String name = scope.fresh("m");
        List<Statements.Counter> counters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        counters.add(counter(texts));
        reveal(own);
        Statements statements = new Statements(scope, expressions, List.of(own), counters, false);
        for (int i = scope.between(1, 4); i > 0; i--) {
            scope.allow(14);
            texts.add((scope.oneIn(3) ? statements.let().statement() : statements.effect(2)).text());
        }
        texts.add("echo " + own.name() + "." + own.fields().getFirst().name());
        elements.add("module " + name + " at all on " + scope.pick(sent) + " {\n" + String.join("\n", texts) + "\n}");
        scope.release(0);
        scope.addAll(everything);
        scope.inputs.addAll(inputs);
    }

    private void modules(int size) {
        int count = scope.between(1, Math.max(1, size));
        List<StateSource> unwritten = new ArrayList<>(declarations.states());
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            List<StateSource> own = last
                    ? List.copyOf(unwritten)
                    : unwritten.stream().filter(state -> scope.oneIn(2)).toList();
            unwritten.removeAll(own);
            module(own, size, List.of(vertex), false);
        }
    }

    private void module(List<StateSource> own, int size, List<Integer> at, boolean talks) {
        int mark = scope.mark();
        computed.stream().filter(each -> each.isSeenAt(at)).forEach(each -> scope.add(each.value()));
        String name = scope.fresh("m");
        String after = modules.isEmpty() ? "" : " after " + modules.getLast().name();
        List<Statements.Counter> counters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = scope.random.nextInt(3); i > 0; i--) {
            counters.add(counter(texts));
        }
        own.forEach(this::reveal);
        Statements statements = new Statements(scope, expressions, own, counters, true);
        List<Term> results = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = scope.between(1, 1 + 2 * size); i > 0; i--) {
            scope.allow(14);
            Statement statement;
            if (scope.oneIn(3)) {
                Statements.Named let = statements.let();
                results.add(let.value());
                statement = let.statement();
            } else {
                statement = statements.effect(3);
            }
            texts.add(statement.text());
            steps.add(statement.step());
        }
        List<String> brought = new ArrayList<>();
        if (talks) {
            texts.addAll(messengers.fields(own, sent, brought));
            texts.addAll(messengers.values(results, counters, at));
        }
        remember(own, counters, results, at, mark);
        brought.forEach(this::age);
        modules.add(new ModuleSource(name, results, Step.all(steps)));
        String head = "module " + name + scope.pick(ROLES) + " at " + Messengers.names(at) + after;
        elements.add(head + " {\n" + String.join(statements.separator(), texts) + "\n}");
    }

    /** What the module has named is seen by later ones, as far as their vertices can. */
    private void remember(
            List<StateSource> own, List<Statements.Counter> counters, List<Term> results, List<Integer> at, int mark) {
        List<Term> named = List.copyOf(scope.values().subList(mark, scope.mark()));
        scope.release(mark);
        own.forEach(this::reveal);
        for (Term value : named) {
            boolean counts =
                    counters.stream().anyMatch(counter -> counter.name().equals(value.text()));
            if (counts || results.contains(value)) {
                computed.add(new Computed(value, at, !counts));
            }
        }
    }

    private Statements.Counter counter(List<String> texts) {
        String name = scope.fresh("n");
        int length = scope.oneIn(2) ? 0 : scope.between(1, 4);
        texts.add("counter " + name + (length == 0 ? "" : "[" + length + "]"));
        Kind kind = length == 0 ? Kind.U64 : new Kind.Row(Kind.U64, length);
        scope.add(new Term(
                kind,
                name,
                Term.POSTFIX,
                run -> run.counter(name, Math.max(1, length)).clone()));
        return new Statements.Counter(name, length);
    }

    /** Makes the age of a field's copy readable; networks give no account, so that it means nothing here. */
    private void age(String place) {
        scope.add(new Term(Kind.MOMENT, "age(" + place + ")", Term.POSTFIX, run -> {
            throw new UnsupportedOperationException(place);
        }));
    }

    /** Makes a state readable. */
    private void reveal(StateSource state) {
        for (StateSource.Field field : state.fields()) {
            scope.add(new Term(
                    field.kind(),
                    state.name() + "." + field.name(),
                    Term.POSTFIX,
                    run -> run.state(state.name()).read(field)));
        }
    }

    private Written written(long seed) {
        // Declarations may stand in any order.
        Collections.shuffle(elements, new Random(seed));
        StringBuilder text = new StringBuilder("program random version \"1.0.0\" facet ")
                .append(Vertices.NAMES.get(vertex))
                .append(scope.oneIn(3) ? " on prism" : "")
                .append("\n\n");
        for (String element : elements) {
            text.append(scope.pick(List.of("", "", "/** What it is for. */\n", "// why\n", "\n\n\n", "/* a\n   b */")))
                    .append(element)
                    .append(scope.pick(List.of("\n", "\n\n", "   // end\n")));
        }
        return new Written(text.toString(), Map.copyOf(declarations.files()));
    }
}
