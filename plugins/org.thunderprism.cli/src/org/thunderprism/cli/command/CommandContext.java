package org.thunderprism.cli.command;

import java.util.List;
import java.util.function.LongSupplier;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.console.ProgressBar;
import org.thunderprism.cli.run.Runners;
import org.thunderprism.codegen.build.ArtifactCompiler;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.witness.ebpf.ClangCompiler;

/** What every command gets beside its arguments. */
public final class CommandContext {

    private final LongSupplier nanoTime;
    private Console console;

    /**
     * @param console where commands write
     * @param nanoTime the clock that progress and timings go by
     */
    public CommandContext(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
    }

    public Console console() {
        return console;
    }

    /** A bar on the standard error, when that is a terminal. */
    public Progress progress() {
        return new ProgressBar(console.err(), nanoTime);
    }

    /** The compiler. */
    Pipeline pipeline() {
        return new Pipeline(ThunderParser.create(), nanoTime);
    }

    /** What programs can be run on. */
    Runners runners() {
        return Runners.all();
    }

    /** Tools that make further artefacts of generated ones. */
    List<ArtifactCompiler> artifactCompilers() {
        return List.of(new ClangCompiler());
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }

    void useColour(boolean wanted) {
        console = console.withColour(wanted);
    }
}
