package org.thunderprism.compiler.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.FuseResult;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.compiler.lower.Lowering;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.Placer;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.parse.ParseOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Diagnostic;

/** Runs the phases of the compiler in order, until the one that is asked for or until one finds an error. */
public final class Pipeline {

    private final ThunderParser parser;
    private final LongSupplier nanoTime;

    /**
     * @param parser reads programs
     * @param nanoTime the clock that phases are timed by
     */
    public Pipeline(ThunderParser parser, LongSupplier nanoTime) {
        this.parser = parser;
        this.nanoTime = nanoTime;
    }

    /** Compiles a program; diagnostics name the file as it is given here. A library is an error from the expand phase on. */
    public Compilation compile(Path file, PipelineOptions options) {
        return new Run(options).compile(file, false);
    }

    /** Compiles a program that was read before. */
    public Compilation compile(ParsedProgram source, PipelineOptions options) {
        return new Run(options).compile(source, false);
    }

    /** Looks for errors in a program or a library, which is validated and goes no further. */
    public Compilation check(Path file, PipelineOptions options) {
        return new Run(options).compile(file, true);
    }

    /** One compilation under way. */
    private final class Run {
        private final PipelineOptions options;
        private final Map<Stage, Network> networks = new EnumMap<>(Stage.class);
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final List<PassReport> passes = new ArrayList<>();
        private final List<PhaseTime> times = new ArrayList<>();
        private Optional<String> irHash = Optional.empty();
        private Optional<NetworkPlacement> placement = Optional.empty();

        Run(PipelineOptions options) {
            this.options = options;
        }

        Compilation compile(Path file, boolean libraries) {
            return compile(timed(Phase.VALIDATE, () -> parse(file)), libraries);
        }

        Compilation compile(ParsedProgram source, boolean libraries) {
            diagnostics.addAll(source.diagnostics());
            boolean library = source.file().getHeader() == null;
            if (!source.hasErrors() && !(library && libraries)) {
                transform(source);
            }
            return new Compilation(source, networks, irHash, placement, passes, diagnostics, times);
        }

        private ParsedProgram parse(Path file) {
            ParseOptions parseOptions = ParseOptions.DEFAULT.withModelFiles(options.modelFiles());
            return options.root().isPresent()
                    ? parser.parse(file, options.root().get(), parseOptions)
                    : parser.parse(file, parseOptions);
        }

        private void transform(ParsedProgram source) {
            int read = diagnostics.size();
            compile(source, Map.of());
            if (wanted(Phase.PLACE) && options.placer().isPresent() && networks.containsKey(Stage.FUSE)) {
                place(source, options.placer().get(), read);
            }
        }

        /** @param places vertices of modules that are not at the facet */
        private void compile(ParsedProgram source, Map<String, String> places) {
            Network expanded = wanted(Phase.EXPAND) ? expand(source, places) : null;
            Network lowered = expanded != null && wanted(Phase.LOWER) ? lower(source, expanded) : null;
            if (lowered != null && wanted(Phase.FUSE)) {
                fuse(lowered);
            }
        }

        /**
         * A program's text depends on its vertex: what is placed elsewhere is compiled anew for there.
         *
         * @param read how many findings reading the source had
         */
        private void place(ParsedProgram source, Placer placer, int read) {
            Network fused = networks.get(Stage.FUSE);
            Result<NetworkPlacement> result = timed(Phase.PLACE, () -> placer.place(source.file(), fused));
            placement = Optional.ofNullable(result.value());
            Map<String, String> moved =
                    new TreeMap<>(placement.map(NetworkPlacement::places).orElse(Map.of()));
            moved.values().removeIf(fused.getFacet()::equals);
            if (!moved.isEmpty()) {
                passes.clear();
                networks.clear();
                diagnostics.subList(read, diagnostics.size()).clear();
                compile(source, moved);
            }
            diagnostics.addAll(result.diagnostics());
        }

        private boolean wanted(Phase phase) {
            return phase.compareTo(options.until()) <= 0;
        }

        private Network expand(ParsedProgram source, Map<String, String> places) {
            ExpandOptions expandOptions = new ExpandOptions(options.limits(), places);
            Result<Network> result = timed(Phase.EXPAND, () -> new Expander().expand(source.file(), expandOptions));
            if (result.isSuccess()) {
                irHash = Optional.of(IrHash.of(result.value()));
            }
            return reached(Stage.EXPAND, result);
        }

        private Network lower(ParsedProgram source, Network expanded) {
            ModelFiles models = ModelFiles.of(source.file().eResource().getResourceSet());
            return reached(Stage.LOWER, timed(Phase.LOWER, () -> new Lowering(models::model).lower(expanded)));
        }

        private void fuse(Network lowered) {
            Fusion fusion = new Fusion(FuseOptions.DEFAULT.without(options.withoutPasses()));
            FuseResult result = timed(Phase.FUSE, () -> fusion.fuse(lowered));
            passes.addAll(result.reports());
            networks.put(Stage.FUSE, result.network());
        }

        private Network reached(Stage stage, Result<Network> result) {
            diagnostics.addAll(result.diagnostics());
            if (!result.isSuccess()) {
                return null;
            }
            networks.put(stage, result.value());
            return result.value();
        }

        private <T> T timed(Phase phase, Supplier<T> work) {
            long begin = nanoTime.getAsLong();
            T result = work.get();
            times.add(new PhaseTime(phase, Duration.ofNanos(nanoTime.getAsLong() - begin)));
            return result;
        }
    }
}
