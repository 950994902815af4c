package org.thunderprism.lang.ide.program;

import java.util.List;

/** What becomes of a program, or why nothing does. */
public sealed interface ProgramAnswer permits ProgramExpansion, ProgramPicture, ProgramPlacement, ProgramTables {

    /** The vertices that run the program, in topology order; empty while it has errors. */
    List<String> vertices();

    /** A sentence; null when the program could be compiled as far as was asked. */
    String problem();
}
