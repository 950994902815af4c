package org.thunderprism.lang.ide.program;

import java.util.List;
import org.thunderprism.compiler.expand.print.PrintedLine;

/**
 * A program without its macros, or why there is none.
 *
 * @param vertices that run the program, in topology order; empty while it has errors
 * @param lines with the text that each comes from; empty when there is a problem
 * @param problem a sentence; null when there are lines
 */
public record ProgramExpansion(List<String> vertices, List<PrintedLine> lines, String problem)
        implements ProgramAnswer {}
