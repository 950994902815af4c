package org.thunderprism.compiler;

import java.util.List;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/**
 * What a phase gives back.
 *
 * @param value the phase's result, or null when an error keeps it from having one
 * @param diagnostics findings in stable order, of this phase alone
 */
public record Result<T>(T value, List<Diagnostic> diagnostics) {

    public Result {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether there is a value and no error; warnings may be there. */
    public boolean isSuccess() {
        return value != null && diagnostics.stream().noneMatch(found -> found.getSeverity() == Severity.ERROR);
    }
}
