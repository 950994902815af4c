package org.thunderprism.witness;

import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;

/** A real runtime for the artefacts of one backend. */
public interface Witness {

    /** Names the runtime to users: {@code ebpf}, {@code wasm}, {@code wasm-node}, {@code nx}. */
    String name();

    /** The backend whose artefacts it runs. */
    Backend backend();

    /** The kind of artefact that {@link #open} takes. */
    String artefactKind();

    /**
     * Loads an artefact. State, counters and tables are as the program begins with.
     *
     * @param artefact made by the backend's code generator from {@code program}
     * @param program what the artefact is made from: it says how records and messages look
     * @throws WitnessException when the runtime is not there, or refuses the artefact
     */
    Session open(GeneratedFile artefact, Program program) throws WitnessException;
}
