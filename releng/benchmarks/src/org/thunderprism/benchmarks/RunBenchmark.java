package org.thunderprism.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thunderprism.cli.run.RecordRunner;
import org.thunderprism.cli.run.Runners;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.witness.WitnessException;

/**
 * Rows of the example's data set a second, on everything that {@code thunder run} runs programs on. A row costs what {@code verify} and
 * {@code score} pay for it: encoding it, running it, reading back every result, and for runtimes outside the JVM the way there and back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class RunBenchmark {

    private static final int ROWS = 2_000;

    @Param({"interp", "wasm", "wasm-node", "ebpf"})
    private String runtime;

    private List<long[]> records;
    private RecordRunner runner;

    @Setup
    public void prepare() throws IOException, WitnessException {
        MeasuredProgram example = MeasuredProgram.compile(Places.EXAMPLE);
        records = example.records(Places.EXAMPLE_DATA, ROWS);
        runner = Runners.all().open(runtime, example.program(), example.name());
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Observation> rows() throws WitnessException {
        return runner.run(records);
    }

    @TearDown
    public void close() {
        runner.close();
    }
}
