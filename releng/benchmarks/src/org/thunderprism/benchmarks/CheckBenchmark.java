package org.thunderprism.benchmarks;

import java.util.concurrent.TimeUnit;
import org.eclipse.emf.common.util.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thunderprism.benchmarks.program.TenantProgram;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;

/** What an editor does after a keystroke, and {@code thunder check} first of all: parse, link and validate a program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class CheckBenchmark {

    private static final URI ADDRESS = URI.createURI("memory:/gateway.thunder");

    @Param({"500", "2000", "8000"})
    private int sourceLines;

    private ThunderParser parser;
    private String text;

    @Setup
    public void prepare() {
        parser = ThunderParser.create();
        text = TenantProgram.ofLines(sourceLines);
        Expectations.requireClean(check().diagnostics());
    }

    @Benchmark
    public ParsedProgram check() {
        return parser.parse(ADDRESS, text);
    }
}
