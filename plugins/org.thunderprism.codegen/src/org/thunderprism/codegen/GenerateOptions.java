package org.thunderprism.codegen;

import org.thunderprism.model.ir.Program;

/**
 * What a generator is told beside the program.
 *
 * @param programName the ThunderDSL program's name, an identifier; files are named after it
 */
public record GenerateOptions(String programName) {

    /**
     * The path of an artefact below the build folder: one folder per vertex.
     *
     * @param suffix the file name's end, for example {@code .wasm}
     */
    public String path(Program program, String suffix) {
        return program.getVertex() + "/" + programName + suffix;
    }
}
