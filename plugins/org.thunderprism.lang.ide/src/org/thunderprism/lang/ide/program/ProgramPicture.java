package org.thunderprism.lang.ide.program;

import java.util.List;
import org.thunderprism.compiler.ir.graph.Picture;

/**
 * The graph of a program, or why there is none.
 *
 * @param vertices that run the program, in topology order; empty while it has errors
 * @param picture null when there is a problem
 * @param problem a sentence; null when there is a picture
 */
public record ProgramPicture(List<String> vertices, Picture picture, String problem) implements ProgramAnswer {}
