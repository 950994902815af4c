package org.thunderprism.codegen.wasm;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.prism.Severity;

/** What the WebAssembly backend cannot do. */
public enum WasmCode implements DiagnosticCode {
    MEMORY(
            "TP4301",
            "More memory than a WebAssembly module has",
            "The program at vertex %s needs %s bytes of memory for its state, counters and tables, and a WebAssembly"
                    + " module has %s; give its states fewer slots or split its tables.");

    private final String code;
    private final String title;
    private final String pattern;

    WasmCode(String code, String title, String pattern) {
        this.code = code;
        this.title = title;
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
