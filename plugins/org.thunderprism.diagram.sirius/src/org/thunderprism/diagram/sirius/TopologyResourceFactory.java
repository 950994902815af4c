package org.thunderprism.diagram.sirius;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;

/** Opens topologies' text for tools that know nothing but EMF: what they change is written into the text, and nothing else. */
public final class TopologyResourceFactory implements Resource.Factory {

    private final IResourceFactory resources = new TopologyDslStandaloneSetup()
            .createInjectorAndDoEMFRegistration()
            .getInstance(IResourceFactory.class);

    @Override
    public Resource createResource(URI uri) {
        LazyLinkingResource resource = (LazyLinkingResource) resources.createResource(uri);
        // A name that is looked up late might be one that an edit has taken away.
        resource.setEagerLinking(true);
        return resource;
    }
}
