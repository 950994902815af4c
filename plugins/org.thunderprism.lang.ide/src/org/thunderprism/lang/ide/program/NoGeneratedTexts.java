package org.thunderprism.lang.ide.program;

import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/** A front end that generates no code. */
final class NoGeneratedTexts implements GeneratedTexts {

    @Override
    public MadeText text(Network network, Program program, String backend) {
        return MadeText.problem("this language server generates no code; start the one of `thunder lsp`");
    }
}
