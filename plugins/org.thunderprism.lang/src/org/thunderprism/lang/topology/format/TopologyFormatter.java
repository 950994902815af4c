package org.thunderprism.lang.topology.format;

import com.google.inject.Inject;
import java.io.StringReader;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.thunderprism.lang.format.Layout;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;
import org.thunderprism.model.topology.Topology;

/** Lays out topologies. Formatting what is formatted changes nothing; comments stay, and so does the meaning. */
public final class TopologyFormatter {

    private final IParser parser;

    @Inject
    TopologyFormatter(IParser parser) {
        this.parser = parser;
    }

    /** A formatter with services of its own, for use outside Eclipse and the language server. */
    public static TopologyFormatter create() {
        return new TopologyDslStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(TopologyFormatter.class);
    }

    /** The text laid out; a text with syntax errors as it is. */
    public String format(String text) {
        IParseResult result = parser.parse(new StringReader(text));
        return result.hasSyntaxErrors() || !(result.getRootASTElement() instanceof Topology topology)
                ? text
                : Layout.apply(text, TopologyLayout.of(topology, result.getRootNode()));
    }
}
