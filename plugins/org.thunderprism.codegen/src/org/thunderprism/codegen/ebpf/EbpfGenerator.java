package org.thunderprism.codegen.ebpf;

import java.util.List;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;

/** Writes a vertex's program as C for eBPF/XDP. */
public final class EbpfGenerator implements CodeGenerator {

    /** The kind of the generated file. */
    public static final String KIND = "ebpf-c";
    /** The end of its name. */
    public static final String SUFFIX = ".bpf.c";

    @Override
    public Backend backend() {
        return Backend.EBPF;
    }

    @Override
    public GenerateResult generate(Program program, GenerateOptions options) {
        Diagnostics diagnostics = Suitability.of(program);
        if (diagnostics.hasErrors()) {
            return GenerateResult.failed(diagnostics.list());
        }
        String text = new ProgramFile(program, options.programName()).text();
        return new GenerateResult(
                List.of(GeneratedFile.text(KIND, options.path(program, SUFFIX), text)), diagnostics.list());
    }
}
