package org.thunderprism.codegen.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.codegen.build.BuildFolder;
import org.thunderprism.codegen.build.BuildOutput;
import org.thunderprism.codegen.build.Builder;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.PhaseTime;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Build;
import org.thunderprism.model.prism.Diagnostic;

/** Builds single files of a project: all phases, then the artefacts in the file's own output folder. */
public final class SourceBuild {

    private final ProjectFolder folder;
    private final Pipeline pipeline;
    private final PipelineOptions options;
    private final Builder builder;
    private final LongSupplier nanoTime;

    /**
     * @param options of the phases up to fusion; imports are free to reach every file of the project
     * @param builder makes the artefacts
     * @param nanoTime the clock that the generating phase is timed by
     */
    public SourceBuild(
            ProjectFolder folder, Pipeline pipeline, PipelineOptions options, Builder builder, LongSupplier nanoTime) {
        this.folder = folder;
        this.pipeline = pipeline;
        this.options = options.withRoot(folder.root());
        this.builder = builder;
        this.nanoTime = nanoTime;
    }

    /**
     * A file that was built.
     *
     * @param inputs the files of the project that it reads
     */
    public record Built(SourceOutcome outcome, SortedSet<String> inputs) {}

    /**
     * Builds a file. Artefacts of a program that has errors now are removed, as they no longer belong to it.
     *
     * @throws IOException when the output folder cannot be written
     */
    public Built build(String source) throws IOException {
        Compilation compilation = pipeline.check(folder.path(source), options);
        List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
        List<PhaseTime> times = new ArrayList<>(compilation.times());
        Optional<Build> build = Optional.empty();
        BuildFolder output = new BuildFolder(folder.outputOf(source));
        if (compilation.network(Stage.FUSE).isPresent() && !compilation.hasErrors()) {
            long begin = nanoTime.getAsLong();
            Result<BuildOutput> result = builder.build(
                    compilation.network(Stage.FUSE).get(), compilation.irHash().orElseThrow(), Progress.NONE);
            diagnostics.addAll(result.diagnostics());
            if (result.isSuccess()) {
                output.write(result.value().build(), result.value().files());
                build = Optional.of(result.value().build());
            }
            times.add(new PhaseTime(Phase.GENERATE, Duration.ofNanos(nanoTime.getAsLong() - begin)));
        }
        if (build.isEmpty()) {
            output.clean();
        }
        return new Built(new SourceOutcome(source, diagnostics, build, times), inputs(compilation));
    }

    /** Removes the artefacts of a file. */
    public void clean(String source) throws IOException {
        new BuildFolder(folder.outputOf(source)).clean();
    }

    private SortedSet<String> inputs(Compilation compilation) {
        SortedSet<String> inputs = new TreeSet<>();
        for (URI reference : compilation.inputs()) {
            if (reference.isFile()) {
                folder.nameOf(Path.of(reference.toFileString())).ifPresent(inputs::add);
            }
        }
        return inputs;
    }
}
