package org.thunderprism.compiler.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.lang.imports.FileReferences;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/**
 * How far a program got, and what was found on the way.
 *
 * @param source the program as it was read
 * @param networks the network after each phase that ended without an error; each is a model of its own
 * @param irHash SHA-256 of the canonical IR of the expanded network, 64 lower-case hexadecimal digits; empty when there is none
 * @param placement where everything is; empty when the place phase did not run or found none
 * @param passes what fusion's passes did, in order
 * @param diagnostics of all phases, in the phases' order
 * @param times of all phases that ran, in order
 */
public record Compilation(
        ParsedProgram source,
        Map<Stage, Network> networks,
        Optional<String> irHash,
        Optional<NetworkPlacement> placement,
        List<PassReport> passes,
        List<Diagnostic> diagnostics,
        List<PhaseTime> times) {

    public Compilation {
        Map<Stage, Network> copy = new EnumMap<>(Stage.class);
        copy.putAll(networks);
        networks = copy;
        passes = List.copyOf(passes);
        diagnostics = List.copyOf(diagnostics);
        times = List.copyOf(times);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.getSeverity() == Severity.ERROR);
    }

    /** The files that the program reads beside its own text, whether they exist or not: imports, models, tables. */
    public Set<URI> inputs() {
        return FileReferences.of(source.file());
    }

    /** The network of a stage; empty when the program did not get that far. */
    public Optional<Network> network(Stage stage) {
        return Optional.ofNullable(networks.get(stage));
    }
}
