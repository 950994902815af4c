package org.thunderprism.witness;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;

/** What can go wrong when an artefact is run. */
public enum WitnessCode implements DiagnosticCode {
    COMPILER("TP4501", "clang refuses the generated C", "clang reports: %s. %s"),
    VERIFIER(
            "TP4601",
            "The kernel's verifier refuses the program",
            "The kernel's verifier refuses the program: %s. Make what this line does smaller or simpler, or run it on"
                    + " another backend."),
    VERIFIER_TOO_LARGE(
            "TP4602",
            "The program is too large for the kernel's verifier",
            "The kernel's verifier gives up after %s instructions; split the program over several vertices or make its"
                    + " models smaller."),
    TOOL_MISSING("TP4701", "A tool is missing", "`%s` is needed to %s and was not found; install it: %s."),
    TOOL_FAILED("TP4702", "A tool failed", "`%s` failed with exit code %s: %s"),
    TOOL_TIMEOUT(
            "TP4703",
            "A tool does not answer",
            "`%s` did not answer within %s seconds and was stopped; try again when the machine is less busy."),
    TOOL_OUTPUT("TP4704", "A tool's output is not as expected", "`%s` gave output that is not as expected: %s."),
    NO_PERMISSION(
            "TP4705",
            "The kernel does not allow eBPF",
            "The kernel does not let this user load eBPF programs (%s); run as root, or on a machine that allows it."),
    ARTEFACT("TP4706", "The artefact cannot be loaded", "The artefact `%s` cannot be loaded: %s. Build it again."),
    STOPPED("TP4707", "The artefact stopped", "The artefact stopped while it ran: %s."),
    FILES("TP4708", "No place for the runner's files", "Cannot write the files that `%s` needs: %s.");

    private final DiagnosticDescriptor descriptor;

    WitnessCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
