package org.thunderprism.witness.tests.agreement;

import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/**
 * An expanded program.
 *
 * @param network of stage expand
 * @param models that it calls
 */
record Expansion(Network network, ModelFiles models) {

    /** Whether models are called, of which the network holds nothing but names before it is lowered. */
    boolean callsModels() {
        return network.getPrograms().stream().map(Program::getModels).anyMatch(called -> !called.isEmpty());
    }
}
