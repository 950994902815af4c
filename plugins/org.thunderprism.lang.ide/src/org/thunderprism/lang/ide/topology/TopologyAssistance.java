package org.thunderprism.lang.ide.topology;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** The services that topologies have of their own. */
@Singleton
public record TopologyAssistance(
        TopologyHovers hovers,
        TopologyCompletions completions,
        TopologySymbols symbols,
        TopologyTokens tokens,
        TopologyFixes fixes) {

    @Inject
    public TopologyAssistance {}
}
