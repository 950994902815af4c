package org.thunderprism.lang.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Sync;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** Who uses what in a file, collected in one walk. */
final class Uses {

    private final ThunderFile file;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Let> lets = new ArrayList<>();
    private final List<LoopVariable> variables = new ArrayList<>();
    private final Set<EObject> sent = new HashSet<>();
    private final Set<Let> usedLets = new HashSet<>();
    private final Map<Element, Set<Let>> letsOf = new HashMap<>();
    private final Map<Element, Set<Function>> callsOf = new HashMap<>();
    private final Map<Element, Set<Constant>> constantsOf = new HashMap<>();

    Uses(ThunderFile file) {
        this.file = file;
        for (Element element : file.getElements()) {
            collect(element);
        }
    }

    private void collect(Element element) {
        TreeIterator<EObject> parts = EcoreUtil.getAllContents(element, false);
        while (parts.hasNext()) {
            switch (parts.next()) {
                case Assignment assignment -> assignments.add(assignment);
                case Let let -> lets.add(let);
                case LoopVariable variable -> variables.add(variable);
                case Sync sync -> sent.add(StatementValidator.cell(sync.getValue()));
                case Echo echo -> sent.add(StatementValidator.cell(echo.getValue()));
                case NameReference name
                when name.getTarget() instanceof Let let -> {
                    usedLets.add(let);
                    letsOf.computeIfAbsent(element, key -> new LinkedHashSet<>())
                            .add(let);
                }
                case NameReference name
                when name.getTarget() instanceof Constant constant ->
                    constantsOf
                            .computeIfAbsent(element, key -> new LinkedHashSet<>())
                            .add(constant);
                case Call call
                when call.getCallee() instanceof Function function ->
                    callsOf.computeIfAbsent(element, key -> new LinkedHashSet<>())
                            .add(function);
                default -> {
                    // uses nothing by itself
                }
            }
        }
    }

    /** The members that an expression names. */
    static Set<EObject> members(Expression expression) {
        Set<EObject> members = new HashSet<>();
        if (expression instanceof Member member) {
            members.add(member.getMember());
        }
        TreeIterator<EObject> parts = EcoreUtil.getAllContents(expression, false);
        while (parts.hasNext()) {
            if (parts.next() instanceof Member member) {
                members.add(member.getMember());
            }
        }
        return members;
    }

    ThunderFile file() {
        return file;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    List<Let> lets() {
        return lets;
    }

    List<LoopVariable> variables() {
        return variables;
    }

    /** What sync and echo send: fields, counters and lets. */
    Set<EObject> sent() {
        return sent;
    }

    Set<Let> usedLets() {
        return usedLets;
    }

    Set<Let> letsOf(Element element) {
        return letsOf.getOrDefault(element, Set.of());
    }

    Set<Function> callsOf(Element element) {
        return callsOf.getOrDefault(element, Set.of());
    }

    Set<Constant> constantsOf(Element element) {
        return constantsOf.getOrDefault(element, Set.of());
    }
}
