package org.thunderprism.lang.ide.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.doc.Documentation;

/** What the language reference and the pages of diagnostics say, in short. */
public final class ReferencePages {

    private static final int MOST_EXAMPLE_LINES = 14;
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```thunder[^\\n]*\\n(.*?)^```$");
    private static final Pattern FUNCTION_ROW = Pattern.compile("(?m)^\\| (`[a-z_]+\\(.*?) \\| (.*?) \\|$");
    private static final Pattern FUNCTION = Pattern.compile("`(([a-z_]+)\\([^`]*\\))`");

    /** Which page tells about the rules of the grammar. */
    private static final Map<String, List<String>> RULES_OF_PAGES = Map.ofEntries(
            Map.entry("program", List.of("ProgramHeader", "MalformedPolicy")),
            Map.entry("import", List.of("Import")),
            Map.entry("const", List.of("Constant", "VertexValue")),
            Map.entry("enum", List.of("Enumeration", "EnumerationLiteral")),
            Map.entry("input", List.of("InputRecord", "Feature", "HeaderField")),
            Map.entry("state", List.of("StateDeclaration", "StateKey", "CollisionPolicy", "Concurrency", "StateField")),
            Map.entry(
                    "table",
                    List.of(
                            "TableDeclaration",
                            "TableKey",
                            "MatchKind",
                            "TableEntry",
                            "KeyPattern",
                            "TreeNode",
                            "TreeSplit",
                            "TreeLeaf")),
            Map.entry("model", List.of("ModelDeclaration", "ModelFormat", "Layer", "LayerArgument", "ModelOption")),
            Map.entry("function", List.of("Function", "Parameter", "Call")),
            Map.entry("module", List.of("ModuleDeclaration", "Role", "VertexSet", "SelfReference")),
            Map.entry("let", List.of("Let")),
            Map.entry("counter", List.of("CounterDeclaration")),
            Map.entry("if", List.of("If")),
            Map.entry("for", List.of("For", "LoopVariable", "Range", "VertexRangeSet")),
            Map.entry("select", List.of("Select", "Extremum")),
            Map.entry("match", List.of("Match", "Case")),
            Map.entry("sync", List.of("Sync", "Echo")),
            Map.entry("verdict", List.of("Verdict")),
            Map.entry("fold", List.of("Fold", "FoldKind")),
            Map.entry("primitives", List.of("PartitionExpression", "MapExpression", "SumReduceExpression")),
            Map.entry("vector", List.of("VectorLiteral", "Type", "Postfix")),
            Map.entry("types", List.of("NamedType", "CastType", "Cast", "CastMode", "Literal", "Conditional")));

    private static final Map<String, String> PAGE_OF_RULE = pageOfRule();

    private final Documentation documentation = new Documentation();

    private static Map<String, String> pageOfRule() {
        Map<String, String> pages = new HashMap<>();
        RULES_OF_PAGES.forEach((page, rules) -> rules.forEach(rule -> pages.put(rule, page)));
        return Map.copyOf(pages);
    }

    /** The page that tells about a rule of the grammar; empty for rules of a punctuation's kind. */
    public Optional<String> pageOfRule(String rule) {
        return Optional.ofNullable(PAGE_OF_RULE.get(rule));
    }

    /** The names of all pages that rules lead to. */
    public static List<String> pages() {
        return RULES_OF_PAGES.keySet().stream().sorted().toList();
    }

    /** What a construct is for, and an example of it. */
    public Optional<String> construct(String page) {
        return documentation.language(page).map(text -> introduction(text) + example(text));
    }

    /** The first paragraph of a construct's page; empty when the page begins with an example. */
    public Optional<String> summary(String page) {
        return documentation.language(page).map(ReferencePages::introduction).filter(text -> !text.isEmpty());
    }

    /** What the page of a diagnostic says except its example: what is wrong, and how it is mended. */
    public Optional<String> diagnostic(String code) {
        return documentation
                .diagnostic(code)
                .map(text -> EXAMPLE.matcher(body(text))
                        .replaceAll("")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip());
    }

    /** Title of a diagnostic's page. */
    public Optional<String> diagnosticTitle(String code) {
        return documentation.diagnosticTitle(code);
    }

    /**
     * A function of the language.
     *
     * @param forms how it is called, for example {@code min(a, b, …)} and {@code min(v)}
     * @param result what it gives, one sentence for each form
     */
    public record FunctionHelp(List<String> forms, List<String> result) {

        /** The forms and what they give. */
        public String markdown() {
            StringBuilder text = new StringBuilder();
            for (int index = 0; index < forms.size(); index++) {
                text.append(index == 0 ? "" : "\n\n")
                        .append('`')
                        .append(forms.get(index))
                        .append("`: ")
                        .append(result.get(index));
            }
            return text.toString();
        }
    }

    /** What the reference says about a function that the language brings. */
    public Optional<FunctionHelp> function(String name) {
        List<String> forms = new ArrayList<>();
        List<String> results = new ArrayList<>();
        Matcher rows = FUNCTION_ROW.matcher(documentation.language("function").orElse(""));
        while (rows.find()) {
            Matcher cell = FUNCTION.matcher(rows.group(1));
            while (cell.find()) {
                if (cell.group(2).equals(name)) {
                    forms.add(cell.group(1));
                    results.add(rows.group(2));
                }
            }
        }
        return forms.isEmpty() ? Optional.empty() : Optional.of(new FunctionHelp(forms, results));
    }

    private static String body(String page) {
        return page.substring(Math.max(0, page.indexOf('\n'))).strip();
    }

    /** Everything before the first example, or up to the first blank line if that is longer than a few lines. */
    private static String introduction(String page) {
        String body = body(page);
        int end = body.indexOf("\n\n");
        String first = end < 0 ? body : body.substring(0, end);
        return first.startsWith("```") || first.startsWith("|") ? "" : first;
    }

    private static String example(String page) {
        Matcher example = EXAMPLE.matcher(page);
        if (!example.find()) {
            return "";
        }
        return "\n\n" + Markdown.code(Markdown.firstLines(example.group(1).strip(), MOST_EXAMPLE_LINES));
    }
}
