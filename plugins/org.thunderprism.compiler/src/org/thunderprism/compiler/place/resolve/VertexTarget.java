package org.thunderprism.compiler.place.resolve;

import java.util.List;
import java.util.Optional;
import org.thunderprism.model.topology.Backend;

/**
 * The backend of a vertex.
 *
 * @param vertex its name
 * @param considered all backends, those that the vertex offers first, in its order
 */
public record VertexTarget(String vertex, List<Consideration> considered) {

    public VertexTarget {
        considered = List.copyOf(considered);
    }

    /** What was chosen; empty when nothing can be. */
    public Optional<Consideration> chosen() {
        return considered.stream()
                .filter(each -> each.finding() == Consideration.Finding.CHOSEN)
                .findFirst();
    }

    /** The backend that was chosen; empty when none can be. */
    public Optional<Backend> backend() {
        return chosen().map(Consideration::backend);
    }
}
