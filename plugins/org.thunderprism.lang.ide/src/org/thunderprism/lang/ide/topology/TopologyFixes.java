package org.thunderprism.lang.ide.topology;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.lang.topology.write.UnwritableTopology;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.TopologyPackage;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.Zone;

/** Ways to mend what is wrong in a topology. Most change the model, and the text as far as that asks for. */
@Singleton
public final class TopologyFixes {

    private static final Pattern MEANT = Pattern.compile("did you mean '([^']+)'\\?");

    private final Provider<TopologyServices> services;

    @Inject
    TopologyFixes(Provider<TopologyServices> services) {
        this.services = services;
    }

    /** The fixes for the findings that the client asks about. */
    public List<CodeAction> actions(TopologyFile file, CodeActionContext context) {
        List<CodeAction> actions = new ArrayList<>();
        for (Diagnostic diagnostic : context.getDiagnostics()) {
            new Mending(file, diagnostic, actions).mend();
        }
        return actions;
    }

    /** One finding, and what it asks for. */
    private final class Mending {
        private final TopologyFile file;
        private final Diagnostic diagnostic;
        private final List<CodeAction> actions;

        Mending(TopologyFile file, Diagnostic diagnostic, List<CodeAction> actions) {
            this.file = file;
            this.diagnostic = diagnostic;
            this.actions = actions;
        }

        void mend() {
            String code = diagnostic.getCode() == null
                    ? ""
                    : String.valueOf(diagnostic.getCode().get());
            Matcher meant = MEANT.matcher(diagnostic.getMessage().getLeft());
            if (meant.find()) {
                int start = file.document().offset(diagnostic.getRange().getStart());
                add("Write '" + meant.group(1) + "'", file.document().edit(start, text().length(), meant.group(1)));
            }
            for (TopologyCode known : TopologyCode.values()) {
                if (known.code().equals(code)) {
                    mend(known);
                }
            }
        }

        private void mend(TopologyCode code) {
            switch (code) {
                case DUPLICATE_NAME -> change("Give it a free name", EObject.class, TopologyFixes::rename);
                case UNKNOWN_VERTEX -> declareVertex(text());
                case UNKNOWN_ZONE -> declareZone(text());
                case SELF_LOOP, PARALLEL_EDGES ->
                    change("Remove the edge", Edge.class, (topology, edge) -> EcoreUtil.remove(edge));
                case DISCONNECTED ->
                    change(
                            "Draw an edge to the first vertex",
                            Vertex.class,
                            (topology, vertex) -> topology.getEdges()
                                    .add(edge(topology.getVertices().getFirst(), vertex)));
                case BANDWIDTH ->
                    unset("Take the usual bandwidth", Edge.class, TopologyPackage.Literals.EDGE__BANDWIDTH);
                case LATENCY -> unset("Take the usual latency", Edge.class, TopologyPackage.Literals.EDGE__LATENCY);
                case WEIGHT -> unset("Take the usual weight", Edge.class, TopologyPackage.Literals.EDGE__WEIGHT);
                case ZONE_RULE ->
                    change(
                            "Make the zones adjacent",
                            Edge.class,
                            (topology, edge) -> edge.getSource()
                                    .getZone()
                                    .getAdjacent()
                                    .add(edge.getTarget().getZone()));
                case POSITION_CLASH -> change("Move it to a free place", Vertex.class, TopologyFixes::moveAway);
                case EMPTY -> declareVertex("crown");
                default -> {
                    // Only the author knows what was meant.
                }
            }
        }

        private String text() {
            int start = file.document().offset(diagnostic.getRange().getStart());
            int end = file.document().offset(diagnostic.getRange().getEnd());
            return file.text().substring(start, end);
        }

        private void declareVertex(String name) {
            change("Declare vertex " + name, EObject.class, (topology, element) -> {
                Vertex vertex = TopologyFactory.eINSTANCE.createVertex();
                vertex.setName(name);
                topology.getVertices().add(vertex);
            });
        }

        private void declareZone(String name) {
            change("Declare zone " + name, EObject.class, (topology, element) -> {
                Zone zone = TopologyFactory.eINSTANCE.createZone();
                zone.setName(name);
                topology.getZones().add(zone);
            });
        }

        private <T extends EObject> void unset(String title, Class<T> kind, EStructuralFeature feature) {
            change(title, kind, (topology, element) -> element.eUnset(feature));
        }

        /** Changes a topology that is read anew, and offers what that does to the text. */
        private <T extends EObject> void change(String title, Class<T> kind, BiConsumer<Topology, T> change) {
            Topology topology =
                    services.get().parser().parse(file.uri(), file.text()).topology();
            ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(
                    NodeModelUtils.getNode(topology).getRootNode(),
                    file.document().offset(diagnostic.getRange().getStart()));
            EObject element = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
            if (!kind.isInstance(element)) {
                return;
            }
            change.accept(topology, kind.cast(element));
            try {
                add(title, difference(services.get().writer().write(topology)));
            } catch (UnwritableTopology incomplete) {
                // Something else has to be mended first.
            }
        }

        /** The smallest stretch that has to be replaced. */
        private Optional<TextEdit> difference(String changed) {
            String text = file.text();
            int start = 0;
            int most = Math.min(text.length(), changed.length());
            while (start < most && text.charAt(start) == changed.charAt(start)) {
                start++;
            }
            int tail = 0;
            while (tail < most - start
                    && text.charAt(text.length() - 1 - tail) == changed.charAt(changed.length() - 1 - tail)) {
                tail++;
            }
            return file.document()
                    .edit(start, text.length() - tail - start, changed.substring(start, changed.length() - tail));
        }

        private void add(String title, Optional<TextEdit> edit) {
            edit.ifPresent(change -> add(title, change));
        }

        private void add(String title, TextEdit edit) {
            CodeAction action = new CodeAction(title);
            action.setKind(CodeActionKind.QuickFix);
            action.setDiagnostics(List.of(diagnostic));
            action.setEdit(new WorkspaceEdit(Map.of(file.document().address(), List.of(edit))));
            action.setIsPreferred(actions.isEmpty());
            actions.add(action);
        }
    }

    private static Edge edge(Vertex source, Vertex target) {
        Edge edge = TopologyFactory.eINSTANCE.createEdge();
        edge.setSource(source);
        edge.setTarget(target);
        return edge;
    }

    private static void rename(Topology topology, EObject element) {
        EStructuralFeature name = element.eClass().getEStructuralFeature("name");
        List<? extends EObject> others = element instanceof Zone ? topology.getZones() : topology.getVertices();
        int number = 2;
        String free = element.eGet(name) + "_" + number;
        while (isTaken(free, name, others)) {
            free = element.eGet(name) + "_" + ++number;
        }
        element.eSet(name, free);
    }

    private static boolean isTaken(String text, EStructuralFeature name, List<? extends EObject> elements) {
        return elements.stream().anyMatch(each -> text.equals(each.eGet(name)));
    }

    private static void moveAway(Topology topology, Vertex vertex) {
        int right = topology.getVertices().stream().mapToInt(Vertex::getX).max().orElse(0);
        vertex.setX(right == Integer.MAX_VALUE ? 0 : right + 1);
    }
}
