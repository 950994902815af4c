package org.thunderprism.lang.ide.callhierarchy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.index.References;
import org.thunderprism.lang.ide.index.References.Reference;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.MapExpression;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.Sync;

/**
 * How values go through a program: modules and functions call functions, tables and models; a module reads what another one computes,
 * counts or writes; and a message that a module sends starts another.
 */
final class ProgramFlows {

    private final List<Reference> references = new ArrayList<>();
    /** What writes a state field or a counter, by what is written. */
    private final Map<EObject, List<Reference>> writes = new HashMap<>();
    /** The statements that send something, by what is sent. */
    private final Map<EObject, List<EObject>> senders = new HashMap<>();

    private final List<Flow> flows = new ArrayList<>();

    private ProgramFlows(XtextResource program) {
        for (Resource each : program.getResourceSet().getResources()) {
            if (each instanceof XtextResource file) {
                references.addAll(References.of(file));
            }
        }
        references.forEach(this::collect);
        references.forEach(this::connect);
    }

    /** In a file and everything that it imports. */
    static List<Flow> of(XtextResource program) {
        return new ProgramFlows(program).flows;
    }

    private void collect(Reference reference) {
        if (reference.written()) {
            writes.computeIfAbsent(reference.target(), key -> new ArrayList<>()).add(reference);
        }
        EObject statement = sending(reference);
        if (statement != null && isValue(reference.target())) {
            senders.computeIfAbsent(reference.target(), key -> new ArrayList<>())
                    .add(statement);
        }
    }

    private void connect(Reference reference) {
        EObject user = user(reference.source());
        EObject target = reference.target();
        if (user == null) {
            return;
        }
        if (reference.source() instanceof Call || reference.source() instanceof MapExpression) {
            if (!(target.eResource() instanceof XtextResource)) {
                return;
            }
            flows.add(new Flow(user, target, reference.node()));
        } else if (isTrigger(reference.source(), user)) {
            for (EObject statement : senders.getOrDefault(target, List.of())) {
                add(user(statement), user, NodeModelUtils.findActualNodeFor(statement));
            }
        } else if (!reference.written() && isValue(target)) {
            addReads(user, target);
        }
    }

    private void addReads(EObject reader, EObject value) {
        if (value instanceof Let let) {
            Target.nameNode(let).ifPresent(name -> add(user(let), reader, name));
        }
        for (Reference write : writes.getOrDefault(value, List.of())) {
            add(user(write.source()), reader, write.node());
        }
    }

    private void add(EObject from, EObject to, INode place) {
        if (from != null && from != to && place != null) {
            flows.add(new Flow(from, to, place));
        }
    }

    private static boolean isValue(EObject target) {
        return target instanceof Let || target instanceof CounterDeclaration || target instanceof StateField;
    }

    /** The module or function that an element stands in. */
    private static EObject user(EObject element) {
        EObject function = EcoreUtil2.getContainerOfType(element, Function.class);
        return function != null ? function : EcoreUtil2.getContainerOfType(element, ModuleDeclaration.class);
    }

    private static boolean isTrigger(EObject source, EObject user) {
        return user instanceof ModuleDeclaration module
                && module.getTrigger() != null
                && EcoreUtil2.isAncestor(module.getTrigger(), source);
    }

    /** The statement that sends what a name stands for; null when it is only part of an index or a condition. */
    private static EObject sending(Reference reference) {
        EObject place = reference.source();
        while (place.eContainer() instanceof Expression outer) {
            place = outer;
        }
        boolean sent = place.eContainer() instanceof Sync sync && sync.getValue() == place
                || place.eContainer() instanceof Echo echo && echo.getValue() == place;
        return sent ? place.eContainer() : null;
    }
}
