package org.thunderprism.lang.ide.program;

import java.util.List;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.model.origin.SourceRange;

/**
 * Where a program's modules are, or why there is no place for them.
 *
 * @param vertices that run the program, in topology order; empty while it has errors
 * @param picture of the topology with the modules in it; null when there is a problem
 * @param modules vertex by vertex for each module, in program order
 * @param cost in words; empty when there is a problem
 * @param problem a sentence; null when there is a placement
 */
public record ProgramPlacement(
        List<String> vertices, Picture picture, List<ModulePlace> modules, String cost, String problem)
        implements ProgramAnswer {

    public ProgramPlacement {
        vertices = List.copyOf(vertices);
        modules = List.copyOf(modules);
    }

    /** Why there is no placement. */
    static ProgramPlacement problem(String problem) {
        return new ProgramPlacement(List.of(), null, List.of(), "", problem);
    }

    /**
     * A module at one of its vertices.
     *
     * @param reason why it is there, as a half sentence
     * @param backend its name; empty when the vertex has none
     * @param choice why the vertex has that backend, or none, as a half sentence
     * @param source where it is declared
     */
    public record ModulePlace(
            String module, String vertex, String reason, String backend, String choice, SourceRange source) {}
}
