package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.ELEMENT__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.LET__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.LOOP_VARIABLE__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODULE_DECLARATION__TRIGGER;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.AssignmentOperator;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Rules that look at a whole program at once. */
public class ProgramValidator extends RuleValidator {

    @Inject
    private ProgramUses uses;

    @Check
    void checkStateWriters(ThunderFile file) {
        Map<StateDeclaration, ModuleDeclaration> writers = new HashMap<>();
        Map<StateDeclaration, Set<ModuleDeclaration>> told = new HashMap<>();
        for (Uses other : uses.visible(file)) {
            for (Assignment assignment : other.assignments()) {
                EObject cell = StatementValidator.cell(assignment.getTarget());
                if (!(cell instanceof StateField field) || field.eIsProxy()) {
                    continue;
                }
                StateDeclaration state = (StateDeclaration) field.eContainer();
                ModuleDeclaration module = enclosing(assignment, ModuleDeclaration.class);
                ModuleDeclaration first = writers.putIfAbsent(state, module);
                boolean conflict = first != null && first != module;
                if (conflict
                        && told.computeIfAbsent(state, key -> new HashSet<>()).add(module)) {
                    Assignment place = other.file() == file ? assignment : null;
                    if (place != null) {
                        report(RuleCode.STATE_WRITERS, place.getTarget(), state.getName(), first.getName());
                    } else if (first.eResource() == file.eResource()) {
                        reportAt(RuleCode.STATE_WRITERS, first, ELEMENT__NAME, state.getName(), module.getName());
                    }
                }
            }
        }
    }

    @Check
    void checkConcurrency(ThunderFile file) {
        Set<StateDeclaration> told = new HashSet<>();
        for (Assignment assignment : uses.of(file).assignments()) {
            EObject cell = StatementValidator.cell(assignment.getTarget());
            if (cell instanceof StateField field
                    && !field.eIsProxy()
                    && field.eContainer() instanceof StateDeclaration state
                    && state.getConcurrency() == null
                    && (assignment.getOperator() != AssignmentOperator.ASSIGN || readsItself(assignment, field))
                    && told.add(state)) {
                report(RuleCode.CONCURRENCY, assignment, SourceRanges.text(assignment.getTarget()), state.getName());
            }
        }
    }

    private static boolean readsItself(Assignment assignment, StateField field) {
        return Uses.members(assignment.getValue()).contains(field);
    }

    @Check
    void checkModuleOrder(ThunderFile file) {
        List<ModuleDeclaration> modules = declared(file, ModuleDeclaration.class);
        reportCycles(modules, uses::predecessors, RuleCode.MODULE_CYCLE, file);
    }

    @Check
    void checkRecursion(ThunderFile file) {
        reportCycles(declared(file, Function.class), uses::calls, RuleCode.RECURSION, file);
    }

    @Check
    void checkConstantCycles(ThunderFile file) {
        reportCycles(declared(file, Constant.class), uses::constants, TypeCode.CONSTANT_CYCLE, file);
    }

    /** A cycle through several files is told in each of them, at a declaration of that file. */
    private <T extends Element> void reportCycles(
            List<T> nodes,
            java.util.function.Function<T, ? extends Collection<T>> needs,
            DiagnosticCode code,
            ThunderFile file) {
        ReferenceCycle.of(nodes, needs).forEach((node, cycle) -> {
            T place = node.eContainer() == file ? node : cycle.get(0);
            if (place.eContainer() == file) {
                String path = cycle.stream().map(Element::getName).collect(Collectors.joining(" → "));
                reportAt(code, place, ELEMENT__NAME, place.getName(), path);
            }
        });
    }

    /** What a module's outermost block names is a result of the module; anything deeper is only there to be used. */
    @Check
    void checkUnused(ThunderFile file) {
        Uses own = uses.of(file);
        for (Let let : own.lets()) {
            boolean result = let.eContainer().eContainer() instanceof ModuleDeclaration;
            if (!result && let.getName() != null && !own.usedLets().contains(let)) {
                reportAt(RuleCode.UNUSED_LET, let, LET__NAME, let.getName());
            }
        }
    }

    @Check
    void checkNeverSent(ThunderFile file) {
        Set<EObject> sent = new HashSet<>();
        uses.visible(file).forEach(each -> sent.addAll(each.sent()));
        for (ModuleDeclaration module : declared(file, ModuleDeclaration.class)) {
            EObject trigger = StatementValidator.cell(module.getTrigger());
            boolean sendable =
                    trigger instanceof StateField || trigger instanceof CounterDeclaration || trigger instanceof Let;
            if (file.getHeader() != null && sendable && isLinked(trigger) && !sent.contains(trigger)) {
                String text = SourceRanges.text(module.getTrigger());
                reportAt(RuleCode.NEVER_SENT, module, MODULE_DECLARATION__TRIGGER, text, module.getName(), text, text);
            }
        }
    }

    @Check
    void checkShadowing(ThunderFile file) {
        new Shadowing((inner, outer) -> reportAt(
                        RuleCode.SHADOWING,
                        inner,
                        inner instanceof LoopVariable ? LOOP_VARIABLE__NAME : LET__NAME,
                        inner instanceof LoopVariable variable ? variable.getName() : ((Let) inner).getName(),
                        SourceRanges.of(outer).line()))
                .check(uses.of(file));
    }

    private static <T extends Element> List<T> declared(ThunderFile file, Class<T> kind) {
        return file.getElements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
