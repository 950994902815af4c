package org.thunderprism.lang.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.ide.index.References;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Case;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.thunderDsl.Verdict;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Statements that do nothing, do too much, or stand in the wrong place. */
final class StatementFixes implements FixProvider {

    @Override
    public Set<DiagnosticCode> codes() {
        return Set.of(
                RuleCode.NOT_ASSIGNABLE,
                RuleCode.COUNTER,
                RuleCode.UNUSED_LET,
                RuleCode.SHADOWING,
                RuleCode.UNREACHABLE_CASE,
                RuleCode.DUPLICATE_CASE,
                RuleCode.STEP_ZERO,
                ExpandCode.ZERO_STEP,
                RuleCode.VERDICT_WITHOUT_PACKET,
                RuleCode.NEVER_SENT,
                TypeCode.TABLES);
    }

    @Override
    public List<Fix> fixes(Problem problem) {
        Lines lines = new Lines(problem.file().text());
        return switch (problem.code()) {
            case RuleCode.NOT_ASSIGNABLE -> named(problem);
            case RuleCode.COUNTER -> counter(problem, lines);
            case RuleCode.UNUSED_LET ->
                problem.around(Let.class)
                        .map(let -> List.of(Fix.preferred("Remove 'let " + let.getName() + "'", lines.removed(let))))
                        .orElse(List.of());
            case RuleCode.SHADOWING -> renamed(problem);
            case RuleCode.UNREACHABLE_CASE -> unreachable(problem, lines);
            case RuleCode.DUPLICATE_CASE -> duplicate(problem, lines);
            case RuleCode.STEP_ZERO, ExpandCode.ZERO_STEP ->
                List.of(Fix.preferred("Use step 1", problem.replaced("1")));
            case RuleCode.VERDICT_WITHOUT_PACKET ->
                problem.around(Verdict.class)
                        .filter(verdict -> verdict.eContainer() instanceof Block)
                        .map(verdict -> List.of(Fix.of("Remove the verdict", lines.removed(verdict))))
                        .orElse(List.of());
            case RuleCode.NEVER_SENT -> sent(problem, lines);
            case TypeCode.TABLES -> notFuzzy(problem);
            default -> List.of();
        };
    }

    /** The module that computes what is waited for sends it. */
    private static List<Fix> sent(Problem problem, Lines lines) {
        Optional<ModuleDeclaration> waiting = problem.around(ModuleDeclaration.class);
        EObject cell = waiting.map(module -> States.cell(module.getTrigger())).orElse(null);
        if (cell == null) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        for (ModuleDeclaration module : writers(waiting.get(), cell)) {
            Statement last = module.getBody().getStatements().getLast();
            String sync = "sync " + problem.text() + " to all";
            String separator = lines.begins(Spans.start(last)) ? "\n" + lines.indentation(Spans.start(last)) : " ";
            fixes.add(Fix.of(
                    "Send it in module " + module.getName(), TextChange.insert(Spans.end(last), separator + sync)));
        }
        return fixes;
    }

    private static List<ModuleDeclaration> writers(ModuleDeclaration waiting, EObject cell) {
        return ((ThunderFile) waiting.eContainer())
                .getElements().stream()
                        .filter(element -> element instanceof ModuleDeclaration && element != waiting)
                        .map(ModuleDeclaration.class::cast)
                        .filter(module -> EcoreUtil2.getAllContentsOfType(module, Assignment.class).stream()
                                .anyMatch(assignment -> States.cell(assignment.getTarget()) == cell))
                        .toList();
    }

    /** Keys that are not fuzzy are looked up by `table`. */
    private static List<Fix> notFuzzy(Problem problem) {
        if (!problem.says("write `table` for `fuzzy` here") || problem.element() == null) {
            return List.of();
        }
        INode word = Spans.token(problem.element(), "fuzzy");
        return word == null ? List.of() : List.of(Fix.preferred("Write `table`", Spans.replace(word, "table")));
    }

    /** The new value gets a name of its own. */
    private static List<Fix> named(Problem problem) {
        return problem.around(Assignment.class)
                .filter(assignment -> assignment.getTarget() instanceof NameReference)
                .map(assignment -> {
                    String name = problem.text() + "_new";
                    String text = problem.file().text();
                    String value = text.substring(Spans.start(assignment.getValue()), Spans.end(assignment.getValue()));
                    String operator = assignment.getOperator().getLiteral();
                    String computed = operator.equals("=")
                            ? value
                            : problem.text() + " " + operator.substring(0, operator.length() - 1) + " " + value;
                    return List.of(Fix.of(
                            "Name the new value: let " + name,
                            Spans.replace(assignment, "let " + name + " = " + computed)));
                })
                .orElse(List.of());
    }

    private static List<Fix> counter(Problem problem, Lines lines) {
        Optional<Assignment> assignment = problem.around(Assignment.class);
        if (problem.says("a counter only counts up") && assignment.isPresent()) {
            INode operator = Spans.node(assignment.get(), ThunderDslPackage.Literals.ASSIGNMENT__OPERATOR);
            return List.of(Fix.of("Count up with +=", Spans.replace(operator, "+=")));
        }
        if (problem.says("say which:")) {
            int end = problem.finding().offset() + problem.finding().length();
            return List.of(Fix.of("Count with the first one", TextChange.insert(end, "[0]")));
        }
        Optional<CounterDeclaration> counter = problem.around(CounterDeclaration.class);
        Optional<ModuleDeclaration> module = problem.around(ModuleDeclaration.class);
        if (problem.says("declare it in the module's outermost block") && counter.isPresent() && module.isPresent()) {
            String text = problem.file().text().substring(Spans.start(counter.get()), Spans.end(counter.get()));
            EObject first = module.get().getBody().getStatements().getFirst();
            return List.of(Fix.preferred(
                    "Move it to the module's outermost block",
                    lines.before(first, text),
                    lines.removed(counter.get())));
        }
        return List.of();
    }

    /** Another name, here and where it is used. */
    private static List<Fix> renamed(Problem problem) {
        EObject declaration = problem.element();
        if (!(declaration instanceof Let) && !(declaration instanceof LoopVariable)) {
            return List.of();
        }
        String name = problem.text() + "_inner";
        EObject module = EcoreUtil2.getContainerOfType(declaration, ModuleDeclaration.class);
        List<TextChange> changes = new ArrayList<>();
        changes.add(problem.replaced(name));
        References.in(module == null ? declaration.eContainer() : module).stream()
                .filter(reference -> reference.target() == declaration)
                .map(reference -> Spans.replace(reference.node(), name))
                .forEach(changes::add);
        return List.of(new Fix("Rename to '" + name + "'", FixKind.QUICK_FIX, true, changes));
    }

    /** The case that takes everything goes to the end, or the one behind it goes. */
    private static List<Fix> unreachable(Problem problem, Lines lines) {
        Optional<Case> late = problem.around(Case.class);
        if (late.isEmpty()) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        Match match = (Match) late.get().eContainer();
        String text = problem.file().text();
        Case last = match.getCases().getLast();
        match.getCases().stream()
                .filter(Case::isAny)
                .findFirst()
                .ifPresent(any -> fixes.add(Fix.preferred(
                        "Move `_` to the end",
                        lines.removedEntry(Spans.start(any), Spans.end(any)),
                        TextChange.insert(
                                Spans.end(last),
                                separator(last, lines) + text.substring(Spans.start(any), Spans.end(any))))));
        fixes.add(Fix.of("Remove this case", lines.removedEntry(Spans.start(late.get()), Spans.end(late.get()))));
        return fixes;
    }

    private static String separator(Case last, Lines lines) {
        int start = Spans.start(last);
        return lines.begins(start) ? ",\n" + lines.indentation(start) : ", ";
    }

    private static List<Fix> duplicate(Problem problem, Lines lines) {
        Optional<Case> choice = problem.around(Case.class);
        if (choice.isEmpty()) {
            return List.of();
        }
        if (choice.get().getValues().size() == 1) {
            return List.of(Fix.preferred(
                    "Remove this case", lines.removedEntry(Spans.start(choice.get()), Spans.end(choice.get()))));
        }
        int index = choice.get().getValues().indexOf(problem.element());
        if (index < 0) {
            return List.of();
        }
        int from = index == 0
                ? Spans.start(problem.element())
                : Spans.end(choice.get().getValues().get(index - 1));
        int to = index == 0 ? Spans.start(choice.get().getValues().get(1)) : Spans.end(problem.element());
        return List.of(Fix.preferred("Remove this value", TextChange.remove(from, to - from)));
    }
}
