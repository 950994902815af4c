package org.thunderprism.lang.topology.write;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.format.Indentation;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Writes topologies that have no text yet: a line for each element, zones first, then vertices, then edges. */
@Singleton
public final class TopologyPrinter {

    private static final int MOST_COLUMNS = 120;

    private final Clauses clauses;

    @Inject
    TopologyPrinter(Clauses clauses) {
        this.clauses = clauses;
    }

    /**
     * The whole text.
     *
     * @throws UnwritableTopology when a name is none, or an edge has no end
     */
    public String print(Topology topology) {
        StringBuilder text = new StringBuilder(line(topology)).append('\n');
        for (List<? extends EObject> kind : List.of(topology.getZones(), topology.getVertices(), topology.getEdges())) {
            if (!kind.isEmpty()) {
                text.append('\n');
            }
            kind.forEach(element -> text.append(print(element)).append('\n'));
        }
        return text.toString();
    }

    /** A zone, a vertex or an edge, without a line break at its end. */
    String print(EObject element) {
        String line = line(element);
        return element instanceof Vertex vertex && vertex.getCapabilities() != null
                ? line + " " + braces(vertex.getCapabilities(), MOST_COLUMNS - line.length() - 1)
                : line;
    }

    String braces(Capabilities capabilities, int columns) {
        String inside = line(capabilities);
        if (inside.isEmpty()) {
            return "{}";
        }
        return inside.length() + "{  }".length() <= columns
                ? "{ " + inside + " }"
                : "{\n" + lines(capabilities, Indentation.STEP) + "\n}";
    }

    private <T extends EObject> String line(T element) {
        return clauses.of(element).stream()
                .map(clause -> clause.text(element))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String lines(Capabilities capabilities, String indent) {
        return clauses.of(capabilities).stream()
                .map(clause -> clause.text(capabilities))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n" + indent, indent, ""));
    }
}
