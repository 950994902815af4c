package org.thunderprism.codegen.p4;

import java.util.List;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;

/** Compiles a program to P4-16 for the architecture v1model (bmv2's {@code simple_switch}). */
public final class P4Generator implements CodeGenerator {

    /** The kind of the program that runs on records. */
    public static final String RECORD_KIND = "p4-record";

    @Override
    public Backend backend() {
        return Backend.P4;
    }

    @Override
    public GenerateResult generate(Program program, GenerateOptions options) {
        RecordProgram record = new RecordProgram(program, true);
        return new GenerateResult(
                List.of(GeneratedFile.text(
                        RECORD_KIND,
                        options.path(program, ".record.p4"),
                        record.text().toString())),
                List.of());
    }
}
