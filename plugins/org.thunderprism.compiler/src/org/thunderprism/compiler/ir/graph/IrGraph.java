package org.thunderprism.compiler.ir.graph;

import java.util.List;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/**
 * A picture of the intermediate representation: modules as frames, values and effects as boxes, data flowing downwards. Large programs are
 * shown with fewer, merged boxes, so that a picture can be read whatever the program's size.
 */
public final class IrGraph {

    /** Boxes that the picture of one program may have. */
    public static final int READABLE = 160;

    /** Boxes that the picture of several programs may have: with more of them, the messages between them could not be followed. */
    public static final int READABLE_NETWORK = 48;

    private final Graph graph;

    private IrGraph(Graph graph) {
        this.graph = GraphReducer.reduce(graph, graph.programs().size() > 1 ? READABLE_NETWORK : READABLE);
    }

    /** The picture of one vertex's program. */
    public static IrGraph of(Program program) {
        String name = program.eContainer() instanceof Network network ? network.getName() + " at " : "";
        return new IrGraph(GraphBuilder.build(name + program.getVertex(), List.of(program)));
    }

    /** One picture of all vertices, with the messages between them. */
    public static IrGraph of(Network network) {
        return new IrGraph(GraphBuilder.build(network.getName(), network.getPrograms()));
    }

    /** Text in the language of Graphviz. */
    public String dot() {
        return DotWriter.write(graph);
    }

    /** A self-contained SVG document. */
    public String svg() {
        return SvgWriter.write(graph, GraphLayout.place(graph));
    }

    /** The picture itself, placed, for whoever draws it. */
    public Picture picture() {
        return Picture.of(graph, GraphLayout.place(graph));
    }
}
