package org.thunderprism.lang.topology.write;

/** A topology that no text stands for, because a part is missing that every text has. Rules tell of it too. */
public final class UnwritableTopology extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnwritableTopology(String reason) {
        super("the topology cannot be written: " + reason);
    }
}
