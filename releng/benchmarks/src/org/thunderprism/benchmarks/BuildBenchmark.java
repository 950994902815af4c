package org.thunderprism.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.build.BuildOutput;
import org.thunderprism.codegen.build.Builder;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Stage;

/** {@code thunder build} of the example, from the source file to the artefacts of all backends in memory, without clang. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class BuildBenchmark {

    private Pipeline pipeline;
    private Builder builder;

    @Setup
    public void prepare() {
        pipeline = new Pipeline(ThunderParser.create(), System::nanoTime);
        builder = new Builder(Backends.all(), List.of());
        Expectations.requireClean(compile().diagnostics());
        Expectations.requireClean(build().diagnostics());
    }

    @Benchmark
    public Result<BuildOutput> build() {
        Compilation compilation = compile();
        return builder.build(
                compilation.network(Stage.FUSE).orElseThrow(),
                compilation.irHash().orElseThrow(),
                Progress.NONE);
    }

    private Compilation compile() {
        return pipeline.compile(Places.EXAMPLE, PipelineOptions.until(Phase.FUSE));
    }
}
