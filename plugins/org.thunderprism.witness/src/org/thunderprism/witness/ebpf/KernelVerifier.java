package org.thunderprism.witness.ebpf;

import java.util.List;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.build.ArtifactCompiler;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.compiler.Result;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/**
 * Loads generated C into this machine's kernel, to see whether its verifier takes it, and makes no file. What keeps it from
 * asking, such as a missing right, is a warning: the program may be well.
 */
public final class KernelVerifier implements ArtifactCompiler {

    private static final List<String> NOT_ASKED = List.of(
            WitnessCode.NO_PERMISSION.descriptor().code(),
            WitnessCode.TOOL_MISSING.descriptor().code());

    private final EbpfWitness kernel;

    /** Loads programs with the rights of this process. */
    public KernelVerifier() {
        this(new EbpfWitness());
    }

    /** @param kernel that programs are loaded into */
    public KernelVerifier(EbpfWitness kernel) {
        this.kernel = kernel;
    }

    @Override
    public boolean accepts(String kind) {
        return kind.equals(EbpfGenerator.KIND);
    }

    @Override
    public Result<List<GeneratedFile>> compile(Program program, GeneratedFile file) {
        try (Session loaded = kernel.open(file, program)) {
            return new Result<>(List.of(), List.of());
        } catch (WitnessException e) {
            e.diagnostics().forEach(KernelVerifier::soften);
            return new Result<>(List.of(), e.diagnostics());
        }
    }

    private static void soften(Diagnostic diagnostic) {
        if (NOT_ASKED.contains(diagnostic.getCode())) {
            diagnostic.setSeverity(Severity.WARNING);
        }
    }
}
