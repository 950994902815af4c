package org.thunderprism.codegen;

import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;

/**
 * Writes the artefacts of one vertex's program for one kind of target.
 *
 * <p>A generator is a pure function of its arguments: the same program gives the same bytes. It takes programs of the
 * stages {@code LOWER} and {@code FUSE}; a program that still holds a model call is a caller's error.
 */
public interface CodeGenerator {

    /** The target that this generator writes for. */
    Backend backend();

    /** Whether its artefacts belong to a build that names no backends. */
    default boolean isDefault() {
        return true;
    }

    /**
     * Generates the artefacts of one program.
     *
     * @return the files, and what the user has to know; no files when a diagnostic is an error
     */
    GenerateResult generate(Program program, GenerateOptions options);
}
