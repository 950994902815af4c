package org.thunderprism.codegen.p4;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What the P4 backend cannot do. */
public enum P4Code implements DiagnosticCode {
    ENTRIES(
            "TP4101",
            "More entries than a P4 table can have",
            "Table `%s` at vertex `%s` needs %s entries in P4, and one table has at most %s. Use fewer or simpler"
                    + " entries, or fewer bits for its keys, or run this vertex on the backend wasm or ebpf."),
    REGISTERS(
            "TP4102",
            "More memory than P4 registers have",
            "The program at vertex `%s` needs %s bits of registers for its states and counters, and the p4 backend"
                    + " allows %s. Give its states fewer slots, or run this vertex on the backend wasm or ebpf.");

    private final DiagnosticDescriptor descriptor;

    P4Code(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
