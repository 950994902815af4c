package org.thunderprism.lang.topology.write;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.thunderprism.model.topology.Topology;

/** Writes topologies as text. Of one that was read from a text only what has changed since is written anew. */
@Singleton
public final class TopologyWriter {

    private static final Pattern LINE_BREAK = Pattern.compile("\r?\n");

    private record Place(EClass kind, int offset) {}

    private final TopologyPrinter printer;
    private final Clauses clauses;
    private final Provider<XtextResource> resources;
    private final Provider<XtextResourceSet> resourceSets;

    @Inject
    TopologyWriter(
            TopologyPrinter printer,
            Clauses clauses,
            Provider<XtextResource> resources,
            Provider<XtextResourceSet> resourceSets) {
        this.printer = printer;
        this.clauses = clauses;
        this.resources = resources;
        this.resourceSets = resourceSets;
    }

    /**
     * The text of a topology.
     *
     * @throws UnwritableTopology when a new or changed part has no name, or one that is none
     */
    public String write(Topology topology) {
        INode root = root(topology);
        return root == null ? printer.print(topology) : TextChange.apply(root.getText(), changes(topology, root));
    }

    /**
     * What has to change in the text that a topology was read from, so that it says what the topology is now. Line breaks are those of
     * the text.
     *
     * @return in the text's order, none overlapping; empty when nothing has changed
     * @throws UnwritableTopology when a new or changed part has no name, or one that is none
     * @throws IllegalArgumentException when the topology was not read from a text
     */
    public List<TextChange> changes(Topology topology) {
        INode root = root(topology);
        if (root == null) {
            throw new IllegalArgumentException("the topology '" + topology.getName() + "' has no text");
        }
        return changes(topology, root);
    }

    private List<TextChange> changes(Topology topology, INode root) {
        String text = root.getText();
        Topology read = read((XtextResource) topology.eResource(), text);
        List<TextChange> changes =
                TopologyPatch.changes(text, read, topology, origins(topology, read, root), clauses, printer);
        return text.contains("\r\n")
                ? changes.stream().map(TopologyWriter::withCarriageReturns).toList()
                : changes;
    }

    private static TextChange withCarriageReturns(TextChange change) {
        String text = LINE_BREAK.matcher(change.text()).replaceAll("\r\n");
        return new TextChange(change.offset(), change.length(), text);
    }

    /** All of the text that a topology was read from; null when there is none. */
    private static INode root(Topology topology) {
        INode node = NodeModelUtils.getNode(topology);
        if (node == null || !(topology.eResource() instanceof XtextResource resource)) {
            return null;
        }
        INode root = resource.getParseResult().getRootNode();
        return node.getRootNode() == root ? root : null;
    }

    private Topology read(XtextResource resource, String text) {
        XtextResource copy = resources.get();
        copy.setURI(resource.getURI());
        resourceSets.get().getResources().add(copy);
        try {
            copy.load(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return (Topology) copy.getContents().getFirst();
    }

    /** The same text gives the same nodes: elements are told apart by where they were read. */
    private static Map<EObject, EObject> origins(Topology topology, Topology read, INode root) {
        Map<Place, EObject> places = new HashMap<>();
        TreeIterator<EObject> contents = EcoreUtil.getAllContents(read, false);
        while (contents.hasNext()) {
            EObject element = contents.next();
            ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
            if (node != null) {
                places.put(new Place(element.eClass(), node.getOffset()), element);
            }
        }
        Map<EObject, EObject> origins = new HashMap<>();
        contents = EcoreUtil.getAllContents(topology, false);
        while (contents.hasNext()) {
            EObject element = contents.next();
            ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
            EObject origin = node == null || node.getRootNode() != root
                    ? null
                    : places.get(new Place(element.eClass(), node.getOffset()));
            if (origin != null) {
                origins.put(element, origin);
            }
        }
        return origins;
    }
}
