package org.thunderprism.lang.ide.contentassist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the proposals for one place; of those with the same label and kind the first counts. */
final class Proposals {

    /** Ranks of different fitness are so far apart that the kind decides among those of the same, and so on. */
    private static final int RANKS_OF_FITNESS = 10_000;

    private static final int RANKS_OF_KINDS = 100;

    /** The largest order among proposals of the same kind that fit equally well. */
    static final int LAST = RANKS_OF_KINDS - 1;

    private final Situation place;
    private final Map<String, Completion> completions = new LinkedHashMap<>();

    Proposals(Situation place) {
        this.place = place;
    }

    Situation place() {
        return place;
    }

    /** A name or word that is inserted as it is shown. */
    void add(String label, CompletionKind kind, String detail, Fitness fitness, String documentation) {
        add(label, kind, detail, label, false, rank(kind, fitness, 0), documentation);
    }

    /** @param order 0 to {@link #LAST}, among proposals of the same kind that fit equally well */
    void add(String label, CompletionKind kind, String detail, Fitness fitness, int order, String documentation) {
        add(label, kind, detail, label, false, rank(kind, fitness, order), documentation);
    }

    /** A text with places to fill in. */
    void addSnippet(
            String label, CompletionKind kind, String detail, String snippet, Fitness fitness, String documentation) {
        add(label, kind, detail, snippet, true, rank(kind, fitness, 0), documentation);
    }

    /** @param order 0 to {@link #LAST}, among proposals of the same kind that fit equally well */
    void addSnippet(
            String label,
            CompletionKind kind,
            String detail,
            String snippet,
            Fitness fitness,
            int order,
            String documentation) {
        add(label, kind, detail, snippet, true, rank(kind, fitness, order), documentation);
    }

    private static int rank(CompletionKind kind, Fitness fitness, int order) {
        return fitness.ordinal() * RANKS_OF_FITNESS + kind.ordinal() * RANKS_OF_KINDS + order;
    }

    private void add(
            String label,
            CompletionKind kind,
            String detail,
            String insertion,
            boolean isSnippet,
            int rank,
            String documentation) {
        if (place.matches(label)) {
            completions.putIfAbsent(
                    kind + " " + label,
                    new Completion(
                            label,
                            kind,
                            detail,
                            insertion,
                            isSnippet,
                            place.offset(),
                            place.typed().length(),
                            rank,
                            documentation));
        }
    }

    /** By rank, then by name. */
    List<Completion> list() {
        return completions.values().stream()
                .sorted(Comparator.comparingInt(Completion::rank).thenComparing(Completion::label))
                .toList();
    }
}
