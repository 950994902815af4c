package org.thunderprism.codegen.build;

import java.util.List;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.Result;
import org.thunderprism.model.ir.Program;

/** A tool outside that makes further artefacts of a generated one, such as an object file of C. Calls may come from several threads. */
public interface ArtifactCompiler {

    /** Whether the tool has something to make of files of this kind. */
    boolean accepts(String kind);

    /**
     * Runs the tool.
     *
     * @param program what the file was generated from; findings of the tool are reported at the program's source ranges
     * @return the further files; the same for the same file
     */
    Result<List<GeneratedFile>> compile(Program program, GeneratedFile file);
}
