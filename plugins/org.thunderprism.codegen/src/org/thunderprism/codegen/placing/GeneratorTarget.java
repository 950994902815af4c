package org.thunderprism.codegen.placing;

import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.compiler.place.resolve.TargetBackend;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Vertex;

/** A code generator as a target: it can do a program when it generates it without an error. */
public final class GeneratorTarget implements TargetBackend {

    /** The kernel that has all helpers of the generated code; the youngest is {@code bpf_xdp_load_bytes}. */
    private static final KernelRelease OLDEST_KERNEL = new KernelRelease(5, 18);

    private final CodeGenerator generator;

    private GeneratorTarget(CodeGenerator generator) {
        this.generator = generator;
    }

    /** All generators of the product. */
    public static List<TargetBackend> all() {
        return Backends.all().stream().<TargetBackend>map(GeneratorTarget::new).toList();
    }

    @Override
    public Backend backend() {
        return generator.backend();
    }

    @Override
    public boolean isUsual() {
        return generator.isDefault();
    }

    @Override
    public Optional<String> missing(Vertex vertex) {
        Capabilities capabilities = vertex.getCapabilities();
        if (backend() != Backend.EBPF || capabilities == null) {
            return Optional.empty();
        }
        return KernelRelease.parse(capabilities.getKernel())
                .filter(kernel -> kernel.compareTo(OLDEST_KERNEL) < 0)
                .map(kernel -> "it needs Linux " + OLDEST_KERNEL + " or later, and the vertex has "
                        + capabilities.getKernel());
    }

    @Override
    public List<Diagnostic> refusals(Program program) {
        return generator.generate(program, new GenerateOptions("program")).diagnostics().stream()
                .filter(found -> found.getSeverity() == Severity.ERROR)
                .toList();
    }
}
