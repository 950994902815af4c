package org.thunderprism.lang.topology.write;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
        INode node = NodeModelUtils.getNode(topology);
        if (node == null || !(topology.eResource() instanceof XtextResource resource)) {
            return printer.print(topology);
        }
        INode root = resource.getParseResult().getRootNode();
        if (node.getRootNode() != root) {
            return printer.print(topology);
        }
        String text = root.getText();
        Topology read = read(resource, text);
        return TopologyPatch.apply(text, read, topology, origins(topology, read, root), clauses, printer);
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
