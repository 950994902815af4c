package org.thunderprism.codegen.wasm;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What the WebAssembly backend cannot do. */
public enum WasmCode implements DiagnosticCode {
    MEMORY(
            "TP4301",
            "More memory than a WebAssembly module has",
            "The program at vertex %s needs %s bytes of memory for its state, counters and tables, and a WebAssembly"
                    + " module has %s; give its states fewer slots or split its tables.");

    private final DiagnosticDescriptor descriptor;

    WasmCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
