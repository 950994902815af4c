package org.thunderprism.lang.ide.program;

import com.google.inject.ImplementedBy;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/** The code generators that a front end has, seen as writers of texts: this room knows none itself. */
@FunctionalInterface
@ImplementedBy(NoGeneratedTexts.class)
public interface GeneratedTexts {

    /**
     * @param network of the stage {@code FUSE}
     * @param program one of the network's
     * @param backend its name, such as {@code ebpf}
     */
    MadeText text(Network network, Program program, String backend);
}
