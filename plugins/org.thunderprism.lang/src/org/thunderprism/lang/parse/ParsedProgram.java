package org.thunderprism.lang.parse;

import java.util.List;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/**
 * A program as it was read.
 *
 * @param file the syntax tree, linked as far as possible; empty when the text could not be parsed at all
 * @param diagnostics of the file and of what it imports, by file and place
 */
public record ParsedProgram(ThunderFile file, List<Diagnostic> diagnostics) {

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.getSeverity() == Severity.ERROR);
    }
}
