package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.model.prism.Facet;

/** The words of the language that mean something by themselves at a place, and words from short lists. */
@Singleton
final class WordProposals {

    private record Word(String detail, String page) {}

    /** Words that a template does not bring. */
    private static final Map<String, Word> WORDS = Map.ofEntries(
            Map.entry("version", new Word("of the program, as in \"1.2.0\"", "program")),
            Map.entry("facet", new Word("the program's domain", "program")),
            Map.entry("malformed", new Word("what becomes of packets that are too short", "program")),
            Map.entry("slots", new Word("number of rows, a power of two", "state")),
            Map.entry("share", new Word("flows of one slot share its row", "state")),
            Map.entry("evict", new Word("a new flow takes the row", "state")),
            Map.entry("bypass", new Word("a new flow goes without a row", "state")),
            Map.entry("from", new Word("rows of a file", "table")),
            Map.entry("runtime", new Word("rows that come while the program runs", "table")),
            Map.entry("size", new Word("most rows, or elements of a block", "table")),
            Map.entry("default", new Word("result when no row fits", "table")),
            Map.entry("tree", new Word("comparisons that lead to a row", "table")),
            Map.entry("leaf", new Word("a row of the tree", "table")),
            Map.entry("exact", new Word("matches one value", "table")),
            Map.entry("range", new Word("matches from … to …", "table")),
            Map.entry("ternary", new Word("matches value and mask", "table")),
            Map.entry("lpm", new Word("matches the longest prefix", "table")),
            Map.entry("fuzzy", new Word("matches the nearest cluster", "table")),
            Map.entry("budget", new Word("memory that the tables may take", "model")),
            Map.entry("calibrate", new Word("samples that clusters are made from", "model")),
            Map.entry("role", new Word("what the module is for", "module")),
            Map.entry("at", new Word("the vertices that run it", "module")),
            Map.entry("on", new Word("what it waits for, or the topology", "module")),
            Map.entry("after", new Word("modules that run before it", "module")),
            Map.entry("dataplane", new Word("handles packets", "module")),
            Map.entry("control", new Word("decides", "module")),
            Map.entry("metrics", new Word("measures", "module")),
            Map.entry("all", new Word("every vertex", "module")),
            Map.entry("neighbors", new Word("adjacent vertices", "for")),
            Map.entry("ring", new Word("the other vertices of the ring", "for")),
            Map.entry("others", new Word("every other vertex", "for")),
            Map.entry("in", new Word("the range of the loop", "for")),
            Map.entry("step", new Word("distance of rounds", "for")),
            Map.entry("to", new Word("the vertices that get it", "sync")),
            Map.entry("when", new Word("only on a condition", "sync")),
            Map.entry("else", new Word("otherwise", "if")),
            Map.entry("or", new Word("another value of the case", "match")),
            Map.entry("as", new Word("converts, keeping the low bits", "types")),
            Map.entry("sat", new Word("converts to the nearest value", "types")),
            Map.entry("true", new Word("bool", "types")),
            Map.entry("false", new Word("bool", "types")),
            Map.entry("self", new Word("index of this vertex", "module")),
            Map.entry("stride", new Word("distance of blocks", "primitives")),
            Map.entry("depth", new Word("levels of the tree", "primitives")));

    private static final Map<String, String> FOLDS = Map.of(
            "sum", "the total over a range",
            "product", "the product over a range",
            "min", "the smallest over a range",
            "max", "the largest over a range",
            "any", "whether one is true",
            "all", "whether all are true",
            "count", "how many are true",
            "argmin", "where the smallest is",
            "argmax", "where the largest is");

    private final ExpectedTypes expectedTypes;

    @Inject
    WordProposals(ExpectedTypes expectedTypes) {
        this.expectedTypes = expectedTypes;
    }

    void propose(Proposals proposals) {
        Situation place = proposals.place();
        for (String word : place.words()) {
            Word known = WORDS.get(word);
            if (known != null && isExpected(word, place)) {
                proposals.add(
                        word,
                        CompletionKind.WORD,
                        known.detail(),
                        fitness(word, place),
                        CompletionDocumentation.page(known.page()));
            }
        }
        boolean computes = Purpose.of(place) != Purpose.CONSTANT || place.allows("Constant.value");
        if (place.allows("Fold.kind") && computes) {
            folds(proposals);
        }
        if (place.allowsWord("partition") && computes) {
            primitives(proposals);
        }
        if (place.allows("StateDeclaration.concurrency")) {
            list(proposals, List.of("locked", "per_cpu"), "several cores", "state");
        }
        if (place.allows("ProgramHeader.facet")) {
            list(proposals, Arrays.stream(Facet.values()).map(Facet::getLiteral).toList(), "facet", "program");
        }
        if (place.allows("ProgramHeader.version")) {
            proposals.addSnippet(
                    "\"1.0.0\"",
                    CompletionKind.WORD,
                    "a version",
                    "\"${1:1.0.0}\"",
                    Fitness.EXACT,
                    CompletionDocumentation.page("program"));
        }
        if (place.allows("ModelDeclaration.format")) {
            proposals.addSnippet(
                    "pegasus",
                    CompletionKind.WORD,
                    "a quantised model in JSON",
                    "pegasus \"${1:model.json}\"",
                    Fitness.EXACT,
                    CompletionDocumentation.page("model"));
            proposals.addSnippet(
                    "onnx",
                    CompletionKind.WORD,
                    "a trained model in ONNX",
                    "onnx \"${1:model.onnx}\"",
                    Fitness.EXACT,
                    CompletionDocumentation.page("model"));
        }
        if (place.allows("ModelOption.unit")) {
            list(proposals, List.of("B", "KiB", "MiB"), "unit", "model");
        }
    }

    /** Words inside an expression are only expected where they say something about what is before them. */
    private static boolean isExpected(String word, Situation place) {
        return switch (word) {
            case "all", "size", "fuzzy" -> !place.allows("Fold.kind");
            case "as", "sat" -> !place.beginsLine() && Purpose.of(place) != Purpose.CONSTANT;
            default -> place.before() != null;
        };
    }

    private Fitness fitness(String word, Situation place) {
        return switch (word) {
            case "true", "false" ->
                Fitness.of(expectedTypes.at(place), BooleanType.BOOL) == Fitness.MISFIT
                        ? Fitness.MISFIT
                        : Fitness.POSSIBLE;
            case "self" -> Fitness.of(expectedTypes.at(place), IntegerType.U16);
            default -> place.allows("NameReference.target") ? Fitness.POSSIBLE : Fitness.FITS;
        };
    }

    private static void folds(Proposals proposals) {
        FOLDS.forEach((fold, detail) -> proposals.addSnippet(
                fold + " in range",
                CompletionKind.TEMPLATE,
                detail,
                fold + "(${1:i} in ${2:0} ..< ${3:n}) ${0:value}",
                Fitness.POSSIBLE,
                CompletionDocumentation.page("fold")));
    }

    private static void primitives(Proposals proposals) {
        String page = CompletionDocumentation.page("primitives");
        proposals.addSnippet(
                "partition",
                CompletionKind.TEMPLATE,
                "cuts a vector into blocks",
                "partition(${1:vector}, size ${2:2})",
                Fitness.CONVERTIBLE,
                page);
        proposals.addSnippet(
                "map",
                CompletionKind.TEMPLATE,
                "looks every block up in a table",
                "map(${1:blocks}, ${2|table,fuzzy|} ${3:name})",
                Fitness.CONVERTIBLE,
                page);
        proposals.addSnippet(
                "sum_reduce",
                CompletionKind.TEMPLATE,
                "adds the rows of all blocks",
                "sum_reduce(${1:rows})",
                Fitness.CONVERTIBLE,
                page);
    }

    private static void list(Proposals proposals, List<String> words, String detail, String page) {
        words.forEach(word ->
                proposals.add(word, CompletionKind.WORD, detail, Fitness.EXACT, CompletionDocumentation.page(page)));
    }
}
