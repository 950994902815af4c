package org.thunderprism.codegen.ebpf;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;
import org.thunderprism.model.prism.Severity;

/** What the eBPF backend cannot do, or does in part. */
public enum EbpfCode implements DiagnosticCode {
    RECORD(
            "TP4001",
            "Inputs larger than a packet",
            "The inputs at vertex `%s` take %s bytes, and the ebpf backend reads at most %s. Use fewer inputs or"
                    + " narrower types, or run this vertex on the backend wasm."),
    COMPARED_ENTRIES(
            "TP4002",
            "Too many entries to compare",
            "Table `%s` at vertex `%s` has room for %s entries that the ebpf backend compares one by one, and the"
                    + " kernel's verifier allows about %s. Use one range or lpm key, or exact keys only, or run this"
                    + " vertex on the backend wasm."),
    PER_CPU_ROW(
            "TP4003",
            "Per-CPU row too large",
            "A row of state `%s` at vertex `%s` takes %s bytes, and the kernel keeps at most %s per CPU. Make its"
                    + " arrays shorter, or say `locked` in the place of `per_cpu`."),
    CARRIED(
            "TP4004",
            Severity.INFO,
            "No packets at this vertex",
            "The values that travel with packets through vertex `%s` take %s bytes, and there is room for %s before a"
                    + " packet: the artefact runs on records only. Use narrower values of other vertices, place the"
                    + " modules on one vertex, or sync the values."),
    FED_FROM_RECORDS(
            "TP4005",
            Severity.INFO,
            "No header for an input",
            "Input `%s` at vertex `%s` names no header field while others do, so that the artefact runs on records"
                    + " only. Write `= ipv4.ttl`, or another field, behind its type to run on packets.");

    private final DiagnosticDescriptor descriptor;

    EbpfCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    EbpfCode(String code, Severity severity, String title, String pattern) {
        this.descriptor = new DiagnosticDescriptor(code, severity, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
