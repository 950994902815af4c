package org.thunderprism.lang.topology.parse;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Singleton;
import org.eclipse.xtext.resource.IResourceFactory;
import org.thunderprism.lang.parse.Findings;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;
import org.thunderprism.lang.topology.services.TopologyDslGrammarAccess;
import org.thunderprism.lang.topology.write.TopologyWriter;

/** The services of topologies' text, for those who have services of another language. */
@Singleton
public final class TopologyServices {

    /** Of files, without the dot. */
    public static final String EXTENSION = "topology";

    private final Injector injector;

    @Inject
    TopologyServices() {
        injector = new TopologyDslStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    /** The words and rules of the text. */
    public TopologyDslGrammarAccess grammar() {
        return injector.getInstance(TopologyDslGrammarAccess.class);
    }

    public IResourceFactory resources() {
        return injector.getInstance(IResourceFactory.class);
    }

    /** Finds what is wrong in a topology's resource. */
    public Findings findings() {
        return injector.getInstance(Findings.class);
    }

    public TopologyParser parser() {
        return injector.getInstance(TopologyParser.class);
    }

    public TopologyWriter writer() {
        return injector.getInstance(TopologyWriter.class);
    }
}
