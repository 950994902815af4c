package org.thunderprism.codegen.ebpf;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.SourceNames;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.ir.Instruction;
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
        // Rendered here, where all that the text was made from may go: large programs need the memory.
        CText text = new ProgramFile(program, options.programName()).text();
        String rendered = text.render(options.programName() + SUFFIX, new SourceNames(sources(program)));
        return new GenerateResult(
                List.of(GeneratedFile.text(KIND, options.path(program, SUFFIX), rendered)), diagnostics.list());
    }

    /** The files that the program was written in. */
    private static Set<String> sources(Program program) {
        Set<String> files = new TreeSet<>();
        program.getStates().stream()
                .filter(state -> state.getOrigin() != null)
                .forEach(state -> files.add(state.getOrigin().range().file()));
        for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext(); ) {
            if (all.next() instanceof Instruction instruction && instruction.getOrigin() != null) {
                files.add(instruction.getOrigin().range().file());
            }
        }
        return files;
    }
}
