package org.thunderprism.codegen;

import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.codegen.nx.NxGenerator;
import org.thunderprism.codegen.p4.P4Generator;
import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.model.topology.Backend;

/** The code generators that this product has: a new backend is registered here and nowhere else. */
public final class Backends {

    private static final List<CodeGenerator> GENERATORS =
            List.of(new EbpfGenerator(), new WasmGenerator(), new NxGenerator(), new P4Generator());

    private Backends() {}

    /** All generators, in the order in which a build lists their artefacts. */
    public static List<CodeGenerator> all() {
        return GENERATORS;
    }

    /**
     * The generators that a user asks for, in the order of {@link #all()}.
     *
     * @param names of backends; for an empty list those that belong to every build
     */
    public static List<CodeGenerator> named(List<String> names) {
        return GENERATORS.stream()
                .filter(generator -> names.isEmpty()
                        ? generator.isDefault()
                        : names.contains(generator.backend().getLiteral()))
                .toList();
    }

    /** The generator of a target; empty when there is none yet. */
    public static Optional<CodeGenerator> of(Backend backend) {
        return GENERATORS.stream()
                .filter(generator -> generator.backend() == backend)
                .findFirst();
    }
}
