package org.thunderprism.diagram.sirius.tests.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.thunderprism.diagram.sirius.TopologyResourceFactory;
import org.thunderprism.model.topology.Topology;

/** A topology's text as a tool opens it that knows nothing but EMF: an ordinary resource set, and the factory of the bundle. */
public final class TopologyFile {

    private static final TopologyResourceFactory FACTORY = new TopologyResourceFactory();

    private final Resource resource;

    public TopologyFile(String text) {
        ResourceSetImpl resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("topology", FACTORY);
        resource = resources.createResource(URI.createPlatformResourceURI("project/lab.topology", true));
        load(text);
    }

    /** What Sirius does when somebody else has changed the file. */
    public void reload(String text) {
        resource.unload();
        load(text);
    }

    private void load(String text) {
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is in the file after it was saved. */
    public String saved() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            resource.save(stream, Map.of());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return stream.toString(StandardCharsets.UTF_8);
    }

    public Resource resource() {
        return resource;
    }

    public Topology topology() {
        return (Topology) resource.getContents().getFirst();
    }

    /** @param fragment such as {@code vertices/crown} */
    public EObject element(String fragment) {
        EObject found = resource.getEObject(fragment);
        if (found == null) {
            throw new AssertionError("no " + fragment);
        }
        return found;
    }
}
