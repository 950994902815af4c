package org.thunderprism.witness.nx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.nx.NxGenerator;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/** Runs Elixir modules, on Nx where Elixir finds it, else on the stand-in; sessions say which ({@link Session#remark()}). */
public final class NxWitness implements Witness {

    private final NxProcess shared;

    /** Starts a process for each artefact. */
    public NxWitness() {
        this(null);
    }

    /**
     * Runs all artefacts in one process, which saves the time to start one; it stays the caller's.
     *
     * @param shared serves one session at a time
     */
    public NxWitness(NxProcess shared) {
        this.shared = shared;
    }

    @Override
    public String name() {
        return "nx";
    }

    @Override
    public Backend backend() {
        return Backend.NX;
    }

    @Override
    public String artefactKind() {
        return NxGenerator.KIND;
    }

    @Override
    public Session open(GeneratedFile artefact, Program program) throws WitnessException {
        Path file = write(artefact);
        try {
            NxProcess process = shared == null ? NxProcess.start() : shared;
            NxSession session = new NxSession(process, shared == null, program, NxGenerator.module(artefact, program));
            session.load(file);
            return session;
        } finally {
            delete(file);
        }
    }

    private static Path write(GeneratedFile artefact) throws WitnessException {
        try {
            return Files.write(Files.createTempFile("thunderprism", ".nx.ex"), artefact.bytes());
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, "elixir", e.getMessage());
        }
    }

    private static void delete(Path file) throws WitnessException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, "elixir", e.getMessage());
        }
    }
}
