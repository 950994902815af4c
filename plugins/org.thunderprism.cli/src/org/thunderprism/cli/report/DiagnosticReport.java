package org.thunderprism.cli.report;

import java.util.List;
import org.thunderprism.model.prism.Diagnostic;

/** Tells a reader, human or machine, what was found. */
public interface DiagnosticReport {

    /** Writes all findings of one command. */
    void write(List<Diagnostic> diagnostics);
}
