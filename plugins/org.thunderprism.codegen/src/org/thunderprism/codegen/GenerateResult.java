package org.thunderprism.codegen;

import java.util.List;
import org.thunderprism.model.prism.Diagnostic;

/**
 * What a generator made.
 *
 * @param files in the order in which they are listed in the build; empty when generation failed
 * @param diagnostics what the user has to know, in program order
 */
public record GenerateResult(List<GeneratedFile> files, List<Diagnostic> diagnostics) {

    public GenerateResult {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Files without a finding. */
    public static GenerateResult of(GeneratedFile... files) {
        return new GenerateResult(List.of(files), List.of());
    }

    /** Findings without a file. */
    public static GenerateResult failed(List<Diagnostic> diagnostics) {
        return new GenerateResult(List.of(), diagnostics);
    }
}
