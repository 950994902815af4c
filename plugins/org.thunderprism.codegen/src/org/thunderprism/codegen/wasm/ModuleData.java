package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.wasm.binary.ModuleWriter;

/** Puts constant data into a module's memory. */
final class ModuleData {

    private final ModuleWriter module;
    private final MemoryPlan plan;

    ModuleData(ModuleWriter module, MemoryPlan plan) {
        this.module = module;
        this.plan = plan;
    }

    /** Adds data and returns their address. */
    int add(byte[] bytes, int alignment) {
        int address = plan.allocate(bytes.length, alignment);
        module.data(address, bytes);
        return address;
    }

    /** Adds room that is zero at the start, and returns its address. */
    int room(long bytes, int alignment) {
        return plan.allocate(bytes, alignment);
    }
}
