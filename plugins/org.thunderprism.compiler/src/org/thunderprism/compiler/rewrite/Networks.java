package org.thunderprism.compiler.rewrite;

import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;

/** Copies of whole networks: a phase never changes what it was given. */
public final class Networks {

    private Networks() {}

    /** A copy that is free to be changed and belongs to {@code stage}. Integer arrays are shared and never written to. */
    public static Network copy(Network network, Stage stage) {
        NetworkCopier copier = new NetworkCopier();
        Network copy = (Network) copier.copy(network);
        copier.copyReferences();
        copy.setStage(stage);
        return copy;
    }
}
