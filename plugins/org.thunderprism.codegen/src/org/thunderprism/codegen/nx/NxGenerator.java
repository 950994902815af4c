package org.thunderprism.codegen.nx;

import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;

/**
 * Writes a vertex's program as an Elixir module of numerical definitions for Nx 0.5 to 0.7: {@code run(record, input, tables, memory)} takes a
 * batch of records, and {@code receive_…} the messages of other vertices; {@link NxModule} describes them.
 */
public final class NxGenerator implements CodeGenerator {

    /** The kind of the generated file. */
    public static final String KIND = "nx";

    private static final String SUFFIX = ".nx.ex";

    /**
     * The outside of a generated module.
     *
     * @param artefact the module's file
     * @param program what it was generated from
     */
    public static NxModule module(GeneratedFile artefact, Program program) {
        String file = artefact.path().substring(artefact.path().lastIndexOf('/') + 1);
        return NxModule.of(program, file.substring(0, file.length() - SUFFIX.length()));
    }

    @Override
    public Backend backend() {
        return Backend.NX;
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public GenerateResult generate(Program program, GenerateOptions options) {
        String text = new ModuleCode(program, options.programName()).write();
        return GenerateResult.of(GeneratedFile.text(KIND, options.path(program, SUFFIX), text));
    }
}
