package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.ide.index.References;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.validation.FileTypes;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Values that are wanted where they do not come by themselves: in functions, when a message arrives, in the state of another module. */
final class DataFlowFixes implements FixProvider {

    private final FileTypes types;

    @Inject
    DataFlowFixes(FileTypes types) {
        this.types = types;
    }

    @Override
    public Set<DiagnosticCode> codes() {
        return Set.of(RuleCode.IMPURE_FUNCTION, RuleCode.PACKET_VALUE, RuleCode.STATE_WRITERS);
    }

    @Override
    public List<Fix> fixes(Problem problem) {
        Optional<Fix> fix = switch (problem.code()) {
            case RuleCode.IMPURE_FUNCTION -> passed(problem);
            case RuleCode.PACKET_VALUE -> kept(problem);
            case RuleCode.STATE_WRITERS -> separated(problem);
            default -> Optional.empty();
        };
        return fix.stream().toList();
    }

    /** The function gets a parameter of the value's name, and its callers in this file pass the value. */
    private Optional<Fix> passed(Problem problem) {
        Optional<NameReference> name = problem.element(NameReference.class);
        Optional<Function> function = problem.around(Function.class);
        Optional<String> type = name.flatMap(this::type);
        if (function.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        List<TextChange> changes = new ArrayList<>();
        String parameter = problem.text() + ": " + type.get();
        changes.add(
                function.get().getParameters().isEmpty()
                        ? TextChange.insert(Spans.token(function.get(), ")").getOffset(), parameter)
                        : TextChange.insert(
                                Spans.end(function.get().getParameters().getLast()), ", " + parameter));
        EcoreUtil2.getAllContentsOfType(problem.file().tree(), Call.class).stream()
                .filter(call -> call.getCallee() == function.get())
                .map(call -> TextChange.insert(
                        Spans.end(call) - 1, (call.getArguments().isEmpty() ? "" : ", ") + problem.text()))
                .forEach(changes::add);
        return Optional.of(new Fix("Pass '" + problem.text() + "' as an argument", FixKind.QUICK_FIX, true, changes));
    }

    /** A state holds what the last packet had, for the time when there is none. */
    private Optional<Fix> kept(Problem problem) {
        Optional<NameReference> name = problem.element(NameReference.class);
        Optional<ModuleDeclaration> reader = problem.around(ModuleDeclaration.class);
        Optional<ModuleDeclaration> writer =
                name.flatMap(used -> writer(problem.file().tree(), used.getTarget()));
        Optional<String> type = name.flatMap(this::type);
        if (reader.isEmpty() || writer.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        EObject value = name.get().getTarget();
        String state = FreeNames.like("last", problem.file().text());
        String field = state + "." + problem.text();
        List<TextChange> changes = new ArrayList<>();
        changes.add(TextChange.insert(
                Comments.start(writer.get()),
                "state " + state + " locked { " + problem.text() + " : " + type.get() + " }\n\n"));
        changes.add(write(problem, writer.get(), value, field + " = " + problem.text()));
        changes.addAll(renamed(reader.get(), value, field));
        return Optional.of(
                new Fix("Keep the last packet's '" + problem.text() + "' in state", FixKind.QUICK_FIX, false, changes));
    }

    /** The module that has the value: the one that computes it, or any that runs for each packet. */
    private static Optional<ModuleDeclaration> writer(ThunderFile file, EObject value) {
        if (value instanceof Let let) {
            return let.eContainer() instanceof Block block
                            && block.eContainer() instanceof ModuleDeclaration module
                            && module.eContainer() == file
                    ? Optional.of(module)
                    : Optional.empty();
        }
        return value instanceof Feature
                ? file.getElements().stream()
                        .filter(ModuleDeclaration.class::isInstance)
                        .map(ModuleDeclaration.class::cast)
                        .filter(module -> module.getTrigger() == null
                                && module.getBody() != null
                                && !module.getBody().getStatements().isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private static TextChange write(Problem problem, ModuleDeclaration writer, EObject value, String statement) {
        Lines lines = new Lines(problem.file().text());
        if (!(value instanceof Let let)) {
            Statement first = writer.getBody().getStatements().getFirst();
            return lines.before(first, statement);
        }
        String separator = lines.begins(Spans.start(let)) ? "\n" + lines.indentation(Spans.start(let)) : " ";
        return TextChange.insert(Spans.end(let), separator + statement);
    }

    /** The second module gets a state of its own, declared in the same way. */
    private static Optional<Fix> separated(Problem problem) {
        Optional<ModuleDeclaration> module = problem.around(ModuleDeclaration.class);
        Optional<StateDeclaration> state = problem.arguments().stream()
                .findFirst()
                .flatMap(name -> problem.file().tree().getElements().stream()
                        .filter(StateDeclaration.class::isInstance)
                        .map(StateDeclaration.class::cast)
                        .filter(each -> name.equals(each.getName()))
                        .findFirst());
        if (module.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        String text = problem.file().text();
        String name =
                FreeNames.like(state.get().getName() + "_of_" + module.get().getName(), text);
        var declared = Spans.node(state.get(), ThunderDslPackage.Literals.ELEMENT__NAME);
        String copy = text.substring(Spans.start(state.get()), declared.getOffset())
                + name
                + text.substring(declared.getTotalEndOffset(), Spans.end(state.get()));
        List<TextChange> changes = new ArrayList<>();
        changes.add(TextChange.insert(Comments.start(module.get()), copy + "\n\n"));
        changes.addAll(renamed(module.get(), state.get(), name));
        return Optional.of(new Fix(
                "Give module " + module.get().getName() + " a state of its own", FixKind.QUICK_FIX, false, changes));
    }

    /** Other names for what a module uses. */
    private static List<TextChange> renamed(ModuleDeclaration module, EObject target, String name) {
        return References.in(module).stream()
                .filter(reference -> reference.target() == target)
                .map(reference -> Spans.replace(reference.node(), name))
                .toList();
    }

    private Optional<String> type(NameReference name) {
        Type type = types.of(name.eResource()).type(name);
        return type.isUnknown()
                ? Optional.empty()
                : Optional.of(TypeRules.concrete(type).toString());
    }
}
