package org.thunderprism.witness.wasm;

import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.witness.Witness;

/** Runs WebAssembly modules. */
interface WasmWitness extends Witness {

    @Override
    default Backend backend() {
        return Backend.WASM;
    }

    @Override
    default String artefactKind() {
        return WasmGenerator.KIND;
    }
}
