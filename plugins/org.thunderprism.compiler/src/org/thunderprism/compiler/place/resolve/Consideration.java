package org.thunderprism.compiler.place.resolve;

import org.thunderprism.model.topology.Backend;

/**
 * What became of a backend at a vertex.
 *
 * @param finding whether it was taken, and if not why
 * @param detail the finding in words, for people
 */
public record Consideration(Backend backend, Finding finding, String detail) {

    /** Reasons, in the order in which they are looked for. */
    public enum Finding {
        CHOSEN,
        /** The vertex offers it, but another one comes first. */
        NOT_NEEDED,
        /** The vertex does not offer it. */
        NOT_OFFERED,
        /** The product has no code generator for it. */
        NO_GENERATOR,
        /** The vertex lacks something that it needs. */
        CAPABILITY,
        /** It cannot do something that the vertex' program does. */
        CONSTRUCT
    }
}
