package org.thunderprism.lang.ide.program;

import java.util.List;

/**
 * What a program consists of.
 *
 * @param name the program's; the file's for a library
 * @param facet the vertex that the program is for; empty for a library
 * @param vertices that run the program, in topology order; empty while it has errors
 * @param modules in source order, as are tables and models
 */
public record ProgramParts(
        String name,
        String facet,
        String topology,
        List<String> vertices,
        List<Part> modules,
        List<Part> tables,
        List<Part> models) {

    /**
     * A declaration.
     *
     * @param detail what a list shows beside the name
     * @param line where its name is, from 0
     */
    public record Part(String name, String detail, int line) {}
}
