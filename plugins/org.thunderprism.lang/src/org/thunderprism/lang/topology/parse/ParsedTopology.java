package org.thunderprism.lang.topology.parse;

import java.util.List;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;
import org.thunderprism.model.topology.Topology;

/**
 * A topology as it was read.
 *
 * @param topology linked as far as possible; empty when the text could not be parsed at all, and without a resource when there is no text
 * @param diagnostics by place
 */
public record ParsedTopology(Topology topology, List<Diagnostic> diagnostics) {

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.getSeverity() == Severity.ERROR);
    }
}
