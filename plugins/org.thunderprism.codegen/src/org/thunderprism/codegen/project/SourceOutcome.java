package org.thunderprism.codegen.project;

import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.pipeline.PhaseTime;
import org.thunderprism.model.prism.Build;
import org.thunderprism.model.prism.Diagnostic;

/**
 * What became of one source.
 *
 * @param source the file
 * @param diagnostics of all phases; some may lie in files that the source imports
 * @param build what was written; empty for a library and for a program with errors, which have no artefacts
 * @param times of the phases that ran
 */
public record SourceOutcome(String source, List<Diagnostic> diagnostics, Optional<Build> build, List<PhaseTime> times) {

    public SourceOutcome {
        diagnostics = List.copyOf(diagnostics);
        times = List.copyOf(times);
    }
}
