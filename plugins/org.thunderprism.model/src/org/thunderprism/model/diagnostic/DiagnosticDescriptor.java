package org.thunderprism.model.diagnostic;

import org.thunderprism.model.prism.Severity;

/**
 * What all findings of one kind have in common.
 *
 * @param code stable, for example {@code TP1001}; also the name of its page
 * @param severity how grave it is
 * @param title a few words that name the finding, without its particulars
 * @param pattern what is wrong and what to do; every {@code %s} stands for one argument
 */
public record DiagnosticDescriptor(String code, Severity severity, String title, String pattern) {

    /** Of a finding that keeps the program from going on. */
    public static DiagnosticDescriptor error(String code, String title, String pattern) {
        return new DiagnosticDescriptor(code, Severity.ERROR, title, pattern);
    }
}
