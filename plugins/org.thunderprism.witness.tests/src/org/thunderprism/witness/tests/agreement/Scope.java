package org.thunderprism.witness.tests.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What can be used at a place, and the dice. */
final class Scope {

    /** Words of the grammar that are free as names. */
    private static final List<String> WORDS = List.of(
            "size", "stride", "depth", "step", "version", "role", "facet", "runtime", "default", "range", "exact",
            "count", "ternary", "fuzzy", "budget", "share", "to", "control", "metrics", "layers", "slots", "evict",
            "bypass", "lpm");

    final SplittableRandom random;
    final List<Kind.Whole> wholes = new ArrayList<>();
    final List<Kind.Choice> choices = new ArrayList<>();
    final List<Callable> callables = new ArrayList<>();
    final List<Models.Model> models = new ArrayList<>();
    final List<Term> inputs = new ArrayList<>();
    private final List<Term> values = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int next;
    private int budget;
    private int loops;

    Scope(SplittableRandom random) {
        this.random = random;
    }

    /** A name that nothing else has. */
    String fresh(String prefix) {
        if (random.nextInt(12) == 0) {
            String word = pick(WORDS);
            if (taken.add(word)) {
                return word;
            }
        }
        return prefix + next++;
    }

    void add(Term value) {
        values.add(value);
    }

    int mark() {
        return values.size();
    }

    void release(int mark) {
        values.subList(mark, values.size()).clear();
    }

    void addAll(List<Term> more) {
        values.addAll(more);
    }

    List<Term> values() {
        return values;
    }

    /** Operators that may still be written; keeps expressions from growing without end. */
    void allow(int operators) {
        budget = operators;
    }

    /** A loop or fold begins; what stands in it is repeated. */
    void enter() {
        loops++;
    }

    void leave() {
        loops--;
    }

    boolean isRepeated() {
        return loops > 1;
    }

    boolean spend() {
        return budget-- > 0;
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> rest = new ArrayList<>(list);
        List<T> result = new ArrayList<>();
        while (!rest.isEmpty()) {
            result.add(rest.remove(random.nextInt(rest.size())));
        }
        return result;
    }

    /** Any vector, and more often than by chance one that a table or a model gives. */
    Kind.Row row() {
        List<Kind.Row> given = Stream.concat(
                        callables.stream()
                                .map(Callable::result)
                                .filter(Kind.Row.class::isInstance)
                                .map(Kind.Row.class::cast),
                        models.stream().map(Models.Model::result))
                .toList();
        return given.isEmpty() || oneIn(2) ? new Kind.Row(scalar(), between(1, 4)) : pick(given);
    }

    Kind.Whole whole() {
        return oneIn(6) ? new Kind.Whole(random.nextBoolean(), between(1, 64)) : pick(wholes);
    }

    /** Any type of a scalar. */
    Kind scalar() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Kind.TRUTH;
            case 2 -> Kind.MOMENT;
            case 3 -> choices.isEmpty() ? whole() : pick(choices);
            default -> whole();
        };
    }
}
