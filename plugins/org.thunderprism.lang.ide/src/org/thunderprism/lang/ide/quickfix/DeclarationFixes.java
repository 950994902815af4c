package org.thunderprism.lang.ide.quickfix;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.FuzzyOption;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableEntry;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.thunderDsl.ValuePattern;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** States, tables, models, modules and the header. */
final class DeclarationFixes implements FixProvider {

    private static final int USUAL_SLOTS = 65_536;
    private static final BigInteger MOST_SLOTS = BigInteger.TWO.pow(24);
    private static final int DEEPEST_TREE = 16;
    private static final Pattern SLOTS = Pattern.compile("(?:not|has) (-?\\d+)");
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern DECLARE_KEY = Pattern.compile("key (\\w+) .*declare the key (\\w+)");

    @Override
    public Set<DiagnosticCode> codes() {
        return Set.of(
                RuleCode.SLOTS,
                ExpandCode.SLOTS,
                RuleCode.KEYS_AND_SLOTS,
                RuleCode.CONCURRENCY,
                RuleCode.TABLE_ENTRY,
                RuleCode.TABLE_KIND,
                RuleCode.MODEL_FORMAT,
                RuleCode.MODEL_OPTION,
                RuleCode.VERSION,
                RuleCode.PLACE,
                RuleCode.FACET_VERTEX,
                RuleCode.MODULE_CYCLE);
    }

    @Override
    public List<Fix> fixes(Problem problem) {
        return switch (problem.code()) {
            case RuleCode.SLOTS, ExpandCode.SLOTS -> slots(problem);
            case RuleCode.KEYS_AND_SLOTS -> keysAndSlots(problem);
            case RuleCode.CONCURRENCY -> concurrency(problem);
            case RuleCode.TABLE_ENTRY -> entry(problem);
            case RuleCode.TABLE_KIND -> table(problem);
            case RuleCode.MODEL_FORMAT -> format(problem);
            case RuleCode.MODEL_OPTION -> option(problem);
            case RuleCode.VERSION -> version(problem);
            case RuleCode.PLACE -> List.of(Fix.preferred("Run at all vertices", problem.replaced("all")));
            case RuleCode.FACET_VERTEX -> everywhere(problem);
            case RuleCode.MODULE_CYCLE -> cycle(problem);
            default -> List.of();
        };
    }

    /** The next power of two, and the one before it. */
    private static List<Fix> slots(Problem problem) {
        Matcher written = SLOTS.matcher(problem.finding().message());
        if (!written.find() || problem.element() instanceof StateDeclaration) {
            return List.of();
        }
        BigInteger slots = new BigInteger(written.group(1));
        BigInteger above = slots.signum() <= 0
                ? BigInteger.ONE
                : BigInteger.TWO.pow(slots.bitLength()).min(MOST_SLOTS);
        BigInteger below = slots.signum() <= 0
                ? BigInteger.ONE
                : BigInteger.TWO.pow(slots.bitLength() - 1).min(MOST_SLOTS);
        Fix next = Fix.preferred("Use " + above + " slots", problem.replaced(above.toString()));
        return above.equals(below)
                ? List.of(next)
                : List.of(next, Fix.of("Use " + below + " slots", problem.replaced(below.toString())));
    }

    private static List<Fix> keysAndSlots(Problem problem) {
        Optional<StateDeclaration> state = problem.around(StateDeclaration.class);
        if (state.isEmpty()) {
            return List.of();
        }
        if (problem.says("state with keys needs")) {
            ILeafNode bracket = Spans.token(state.get(), ")");
            return bracket == null
                    ? List.of()
                    : List.of(Fix.preferred(
                            "Add slots " + USUAL_SLOTS,
                            TextChange.insert(bracket.getTotalEndOffset(), " slots " + USUAL_SLOTS)));
        }
        if (problem.says("leave slots away")) {
            int from = Spans.node(state.get(), ThunderDslPackage.Literals.ELEMENT__NAME)
                    .getTotalEndOffset();
            return List.of(Fix.preferred(
                    "Remove slots",
                    TextChange.remove(from, Spans.end(state.get().getSlots()) - from)));
        }
        int offset = problem.finding().offset();
        return List.of(Fix.preferred(
                "Remove the policy",
                TextChange.remove(offset - 1, problem.finding().length() + 1)));
    }

    private static List<Fix> concurrency(Problem problem) {
        return problem.around(Assignment.class)
                .map(assignment ->
                        (StateDeclaration) States.field(assignment.getTarget()).eContainer())
                .filter(state -> state.eResource() == problem.element().eResource())
                .map(state -> Spans.token(state, "{"))
                .map(brace -> List.of(
                        Fix.preferred(
                                "Say `locked`: one value for all cores",
                                TextChange.insert(brace.getOffset(), "locked ")),
                        Fix.of(
                                "Say `per_cpu`: a value for each core",
                                TextChange.insert(brace.getOffset(), "per_cpu "))))
                .orElse(List.of());
    }

    private static List<Fix> entry(Problem problem) {
        Optional<TableEntry> entry = problem.around(TableEntry.class);
        Matcher declared = DECLARE_KEY.matcher(problem.finding().message());
        if (entry.isPresent() && declared.find()) {
            TableDeclaration table = (TableDeclaration) entry.get().eContainer();
            return table.getKeys().stream()
                    .filter(key -> declared.group(1).equals(key.getName()))
                    .map(key -> Fix.preferred(
                            "Declare key " + key.getName() + " " + declared.group(2), matched(key, declared.group(2))))
                    .toList();
        }
        if (problem.says("write the smaller end first") && problem.element() instanceof ValuePattern pattern) {
            return List.of(Fix.preferred(
                    "Swap the ends",
                    Spans.replace(pattern.getValue(), text(problem, pattern.getHigh())),
                    Spans.replace(pattern.getHigh(), text(problem, pattern.getValue()))));
        }
        return List.of();
    }

    private static String text(Problem problem, EObject element) {
        return problem.file().text().substring(Spans.start(element), Spans.end(element));
    }

    private static TextChange matched(TableKey key, String kind) {
        INode written = Spans.node(key, ThunderDslPackage.Literals.TABLE_KEY__MATCH);
        return written == null ? TextChange.insert(Spans.end(key.getType()), " " + kind) : Spans.replace(written, kind);
    }

    private static List<Fix> table(Problem problem) {
        Optional<TableDeclaration> table = problem.around(TableDeclaration.class);
        if (table.isEmpty()) {
            return List.of();
        }
        if (problem.says("; raise it")) {
            int entries = table.get().getEntries().size();
            return List.of(Fix.preferred("Raise the size to " + entries, problem.replaced(String.valueOf(entries))));
        }
        if (problem.says("either all keys of a table are fuzzy") || problem.says("declare the keys fuzzy")) {
            return List.of(Fix.preferred(
                    "Declare all keys fuzzy",
                    table.get().getKeys().stream()
                            .map(key -> matched(key, "fuzzy"))
                            .toArray(TextChange[]::new)));
        }
        if (problem.says("a fuzzy table is made when the program is compiled")) {
            return List.of(Fix.of(
                    "Remove `runtime`",
                    TextChange.remove(
                            problem.finding().offset(), problem.finding().length() + 1)));
        }
        return List.of();
    }

    private static List<Fix> format(Problem problem) {
        Optional<ModelDeclaration> model = problem.around(ModelDeclaration.class);
        if (model.isEmpty()) {
            return List.of();
        }
        INode format = Spans.node(model.get(), ThunderDslPackage.Literals.MODEL_DECLARATION__FORMAT);
        INode path = Spans.node(model.get(), ThunderDslPackage.Literals.MODEL_DECLARATION__PATH);
        if (format == null || path == null) {
            return List.of();
        }
        String converted = model.get().getPath().replaceFirst("(\\.\\w+)?$", ".json");
        return List.of(Fix.of(
                "Read " + converted + " as pegasus",
                Spans.replace(format, "pegasus"),
                Spans.replace(path, "\"" + converted + "\"")));
    }

    private static List<Fix> option(Problem problem) {
        if (problem.says("given twice") && problem.element() != null) {
            return List.of(Fix.preferred(
                    "Remove the repetition", new Lines(problem.file().text()).removed(problem.element())));
        }
        if (problem.says("the depth of a fuzzy table")
                && problem.around(FuzzyOption.class).isPresent()) {
            boolean none = problem.text().matches("0+");
            return List.of(Fix.of(
                    "Use depth " + (none ? 1 : DEEPEST_TREE),
                    problem.replaced(String.valueOf(none ? 1 : DEEPEST_TREE))));
        }
        if (problem.says("there is no unit")) {
            return List.of("B", "KiB", "MiB").stream()
                    .map(unit -> new Fix(
                            "Use " + unit,
                            FixKind.QUICK_FIX,
                            unit.charAt(0)
                                            == Character.toUpperCase(
                                                    problem.text().charAt(0))
                                    && !problem.text().isEmpty(),
                            List.of(problem.replaced(unit))))
                    .toList();
        }
        return List.of();
    }

    /** The numbers that are there, filled up to three. */
    private static List<Fix> version(Problem problem) {
        Matcher numbers = NUMBERS.matcher(problem.text());
        StringBuilder version = new StringBuilder();
        int count = 0;
        while (count < 3 && numbers.find()) {
            version.append(count++ == 0 ? "" : ".").append(new BigInteger(numbers.group()));
        }
        while (count < 3) {
            version.append(count == 0 ? "1" : ".0");
            count++;
        }
        return List.of(Fix.preferred("Write \"" + version + "\"", problem.replaced("\"" + version + "\"")));
    }

    private static List<Fix> everywhere(Problem problem) {
        return problem.around(ModuleDeclaration.class)
                .map(module -> {
                    INode role = Spans.node(module, ThunderDslPackage.Literals.MODULE_DECLARATION__ROLE);
                    INode behind = role == null ? Spans.node(module, ThunderDslPackage.Literals.ELEMENT__NAME) : role;
                    return List.of(
                            Fix.of("Run at all vertices", TextChange.insert(behind.getTotalEndOffset(), " at all")));
                })
                .orElse(List.of());
    }

    /** Modules that this one need not wait for. */
    private static List<Fix> cycle(Problem problem) {
        Optional<ModuleDeclaration> module = problem.around(ModuleDeclaration.class);
        if (module.isEmpty() || module.get().getAfter().isEmpty()) {
            return List.of();
        }
        ILeafNode after = Spans.token(module.get(), "after");
        var names =
                NodeModelUtils.findNodesForFeature(module.get(), ThunderDslPackage.Literals.MODULE_DECLARATION__AFTER);
        if (names.size() == 1 && after != null) {
            int begin = after.getOffset() - 1;
            int end = names.getFirst().getTotalEndOffset();
            return List.of(Fix.of(
                    "Do not wait for " + names.getFirst().getText().strip(), TextChange.remove(begin, end - begin)));
        }
        Lines lines = new Lines(problem.file().text());
        return names.stream()
                .map(name -> Fix.of(
                        "Do not wait for " + name.getText().strip(),
                        lines.removedEntry(name.getOffset(), name.getOffset() + name.getLength())))
                .toList();
    }
}
