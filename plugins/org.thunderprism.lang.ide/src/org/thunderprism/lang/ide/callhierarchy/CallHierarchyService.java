package org.thunderprism.lang.ide.callhierarchy;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.description.Signatures;
import org.thunderprism.lang.ide.index.SymbolKinds;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.navigation.NameFinder;
import org.thunderprism.lang.ide.text.LineIndex;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.ide.workspace.Workspace;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;

/**
 * Where the values that a module works on come from, and where its own go: who calls a function, table or model; which modules read
 * what another one computes; which messages start which module.
 */
@Singleton
public final class CallHierarchyService {

    private final NameFinder names;
    private final Signatures signatures;

    @Inject
    CallHierarchyService(NameFinder names, Signatures signatures) {
        this.names = names;
        this.signatures = signatures;
    }

    /** The module, function, table or model that the name at a place stands for, else the module around the place. */
    public List<CallHierarchyItem> prepare(Workspace workspace, SourceFile file, int offset) {
        return names
                .at(file, offset)
                .map(NameFinder.Name::declaration)
                .filter(CallHierarchyService::hasFlows)
                .or(() -> module(file, offset))
                .flatMap(declaration -> item(workspace, declaration))
                .stream()
                .toList();
    }

    private static boolean hasFlows(EObject declaration) {
        return declaration instanceof ModuleDeclaration
                || declaration instanceof org.thunderprism.lang.thunderDsl.Function
                || declaration instanceof TableDeclaration
                || declaration instanceof ModelDeclaration;
    }

    private static Optional<EObject> module(SourceFile file, int offset) {
        return file.rootNode()
                .map(root -> NodeModelUtils.findLeafNodeAtOffset(root, offset))
                .map(NodeModelUtils::findActualSemanticObjectFor)
                .map(element -> EcoreUtil2.getContainerOfType(element, ModuleDeclaration.class));
    }

    /** What an item's values come from. */
    public List<CallHierarchyIncomingCall> incoming(Workspace workspace, CallHierarchyItem item, CancelChecker cancel) {
        return calls(workspace, item, cancel, Flow::to, Flow::from, CallHierarchyIncomingCall::new);
    }

    /** Where an item's values go. */
    public List<CallHierarchyOutgoingCall> outgoing(Workspace workspace, CallHierarchyItem item, CancelChecker cancel) {
        return calls(workspace, item, cancel, Flow::from, Flow::to, CallHierarchyOutgoingCall::new);
    }

    private <T> List<T> calls(
            Workspace workspace,
            CallHierarchyItem item,
            CancelChecker cancel,
            Function<Flow, EObject> own,
            Function<Flow, EObject> other,
            BiFunction<CallHierarchyItem, List<Range>, T> call) {
        URI declaring = workspace.addresses().of(item.getUri());
        SourceFile file = workspace.program(declaring);
        int offset = file.document().offset(item.getSelectionRange().getStart());
        Optional<Target> target = names.at(file, offset).flatMap(name -> Target.of(name.declaration()));
        if (target.isEmpty()) {
            return List.of();
        }
        Map<CallHierarchyItem, Set<Range>> found = new HashMap<>();
        for (URI program : programs(workspace, declaring)) {
            cancel.checkCanceled();
            for (Flow flow : flows(workspace.program(program))) {
                if (Target.of(own.apply(flow)).equals(target)) {
                    item(workspace, other.apply(flow))
                            .ifPresent(end -> found.computeIfAbsent(end, key -> new LinkedHashSet<>())
                                    .add(range(flow.place())));
                }
            }
        }
        List<CallHierarchyItem> ends = new ArrayList<>(found.keySet());
        ends.sort(Comparator.comparing(CallHierarchyItem::getUri)
                .thenComparingInt(end -> end.getRange().getStart().getLine())
                .thenComparing(CallHierarchyItem::getName));
        return ends.stream()
                .map(end -> call.apply(end, List.copyOf(found.get(end))))
                .toList();
    }

    /** The file itself, and those that see it. */
    private static List<URI> programs(Workspace workspace, URI file) {
        List<URI> programs = new ArrayList<>(workspace.dependants(file));
        programs.remove(file);
        programs.add(file);
        return programs;
    }

    private static List<Flow> flows(SourceFile file) {
        return file.resource().map(ProgramFlows::of).orElse(List.of());
    }

    private Optional<CallHierarchyItem> item(Workspace workspace, EObject declaration) {
        INode whole = NodeModelUtils.findActualNodeFor(declaration);
        return Target.of(declaration)
                .flatMap(target -> Target.nameNode(declaration).map(name -> {
                    CallHierarchyItem item = new CallHierarchyItem();
                    item.setName(target.name());
                    item.setKind(SymbolKinds.of(declaration).orElseThrow());
                    item.setDetail(signatures.of(declaration));
                    item.setUri(workspace.address(target.file()));
                    item.setRange(range(whole));
                    item.setSelectionRange(range(name));
                    return item;
                }));
    }

    private static Range range(INode node) {
        return LineIndex.of(node.getRootNode().getText()).range(node.getOffset(), node.getLength());
    }
}
