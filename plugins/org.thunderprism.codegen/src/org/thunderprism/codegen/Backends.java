package org.thunderprism.codegen;

import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.model.topology.Backend;

/** The code generators that this product has: a new backend is registered here and nowhere else. */
public final class Backends {

    private static final List<CodeGenerator> GENERATORS = List.of(new EbpfGenerator(), new WasmGenerator());

    private Backends() {}

    /** All generators, in the order in which a build lists their artefacts. */
    public static List<CodeGenerator> all() {
        return GENERATORS;
    }

    /** The generator of a target; empty when there is none yet. */
    public static Optional<CodeGenerator> of(Backend backend) {
        return GENERATORS.stream()
                .filter(generator -> generator.backend() == backend)
                .findFirst();
    }
}
