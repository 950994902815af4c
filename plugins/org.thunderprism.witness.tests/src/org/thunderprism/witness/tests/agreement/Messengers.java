package org.thunderprism.witness.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what makes vertices talk: {@code sync}, {@code echo}, and modules that a message starts. */
final class Messengers {

    private final Scope scope;
    private final Expressions expressions;

    Messengers(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    static String names(List<Integer> vertices) {
        return vertices.stream().map(Vertices.NAMES::get).collect(Collectors.joining(", "));
    }

    /**
     * Sends fields of states that the module writes.
     *
     * @param sent gets the fields that are on their own
     * @param brought gets all fields
     */
    List<String> fields(List<StateSource> own, List<String> sent, List<String> brought) {
        List<String> texts = new ArrayList<>();
        for (StateSource state : own) {
            StateSource.Field field = scope.pick(state.fields());
            String place = state.name() + "." + field.name();
            if (scope.oneIn(3)) {
                continue;
            }
            String element = element(place, field.kind(), state.keys().isEmpty());
            String condition = scope.oneIn(2)
                    ? ""
                    : " when " + expressions.exactly(Kind.TRUTH, 2).text();
            if (state.keys().isEmpty()) {
                sent.add(place);
            }
            brought.add(place);
            texts.add(
                    scope.oneIn(5)
                            ? "echo " + element + condition
                            : "sync " + element + " to "
                                    + scope.pick(List.of("neighbors", "ring", "others", "all", "bolt, pac"))
                                    + condition);
        }
        return texts;
    }

    private String element(String place, Kind kind, boolean plain) {
        return kind instanceof Kind.Row row && plain && scope.oneIn(2)
                ? place + "[" + expressions.index(row.length()).text() + "]"
                : place;
    }

    /** Sends a value that the module computes to vertices that do not. */
    List<String> values(List<Term> results, List<Statements.Counter> counters, List<Integer> at) {
        List<String> texts = new ArrayList<>();
        List<Integer> elsewhere = Vertices.around("others", at.getFirst()).stream()
                .filter(vertex -> !at.contains(vertex))
                .limit(2 + scope.random.nextInt(4))
                .toList();
        for (Term result : results) {
            if (scope.oneIn(4)) {
                texts.add("sync " + result.text() + " to " + names(elsewhere));
            }
        }
        for (Statements.Counter counter : counters) {
            if (scope.oneIn(4)) {
                texts.add("sync " + counter.name() + (counter.length() == 0 ? "" : "[" + (counter.length() - 1) + "]")
                        + " to " + names(elsewhere));
            }
        }
        return texts;
    }
}
