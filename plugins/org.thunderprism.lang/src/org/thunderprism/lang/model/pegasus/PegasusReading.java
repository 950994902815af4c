package org.thunderprism.lang.model.pegasus;

import java.util.List;
import org.thunderprism.model.prism.Diagnostic;

/**
 * What reading a model file gave.
 *
 * @param model null when there are errors
 * @param diagnostics what is wrong with the file, at the place in the JSON text
 */
public record PegasusReading(PegasusModel model, List<Diagnostic> diagnostics) {

    public PegasusReading {
        diagnostics = List.copyOf(diagnostics);
    }
}
