package org.thunderprism.lang.topology.diagnostic;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;
import org.thunderprism.model.prism.Severity;

/** What can be wrong with a topology. */
public enum TopologyCode implements DiagnosticCode {
    DUPLICATE_NAME("TP1401", "Name given twice", "there is %s called '%s' already; rename one of them"),
    UNKNOWN_VERTEX("TP1402", "Edge without an end", "there is no vertex '%s'%s; declare it, or remove the edge"),
    UNKNOWN_ZONE("TP1403", "Unknown zone", "there is no zone '%s'%s; declare it with zone %s"),
    MISSING_END("TP1404", "Edge without an end", "this edge has no %s; give it a vertex, or remove the edge"),
    SELF_LOOP("TP1405", "Edge from a vertex to itself", "this edge joins '%s' with itself; give it another end"),
    PARALLEL_EDGES(
            "TP1406",
            Severity.WARNING,
            "Parallel edges",
            "'%s' and '%s' are joined already; make one edge of both, with the sum of their bandwidths"),
    DISCONNECTED(
            "TP1407", "Not connected", "no path leads from '%s' to '%s'%s; draw an edge between a vertex of each part"),
    BANDWIDTH(
            "TP1408", "Bandwidth not positive", "a bandwidth of %s carries nothing; give the edge some, or remove it"),
    LATENCY("TP1409", "Negative latency", "a latency of %s is impossible; it is 0 or more"),
    WEIGHT("TP1410", "Negative weight", "a weight of %s would make long ways short; it is 0 or more"),
    UNKNOWN_CAPABILITY("TP1411", "Unknown capability", "there is no capability called '%s'%s; known: %s"),
    UNKNOWN_BACKEND("TP1412", "Unknown backend", "there is no backend called '%s'%s; known: %s"),
    ZONE_RULE(
            "TP1413",
            "Zones not adjacent",
            "this edge joins zone %s with zone %s, which are not adjacent; say `adjacent %s` at zone %s, or move a"
                    + " vertex"),
    POSITION_CLASH("TP1414", "Position taken", "'%s' is at [%s, %s, %s] already; move one of them"),
    TOO_LARGE("TP1415", "Topology too large", "the topology has more than %,d %s; cut it into several"),
    MALFORMED_QUANTITY("TP1416", "Malformed quantity", "'%s' is not %s; %s"),
    SAID_TWICE("TP1417", "Said twice", "'%s' is said twice; remove one of them"),
    BUDGET(
            "TP1418",
            "Negative budget",
            "a budget of %s is impossible; it is 0 or more, and 0 means that it is not limited"),
    EMPTY("TP1419", "No vertex", "the topology '%s' has no vertex; add one: vertex crown"),
    NAME(
            "TP1420",
            "Not a name",
            "'%s' is not a name; a name begins with a letter, and letters, digits and underscores follow"),
    EXCHANGE("TP1421", "Not a topology in XMI", "the file cannot be read as a topology: %s");

    private final DiagnosticDescriptor descriptor;

    TopologyCode(String code, String title, String pattern) {
        this(code, Severity.ERROR, title, pattern);
    }

    TopologyCode(String code, Severity severity, String title, String pattern) {
        this.descriptor = new DiagnosticDescriptor(code, severity, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
