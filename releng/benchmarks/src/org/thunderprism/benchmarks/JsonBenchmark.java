package org.thunderprism.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
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
import org.thunderprism.compiler.ir.CanonicalJson;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.model.ir.Network;

/** The IR as canonical JSON, and the hash of it that identifies a program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class JsonBenchmark {

    @Param({"2000"})
    private int sourceLines;

    private Network network;
    private int bytes;

    @Setup
    public void prepare() throws IOException {
        Phases phases = new Phases();
        network = phases.expand(phases.checked(TenantProgram.ofLines(sourceLines)));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        CanonicalJson.write(network, json);
        bytes = json.size();
    }

    @Benchmark
    public OutputStream canonicalJson() throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream(bytes);
        CanonicalJson.write(network, json);
        return json;
    }

    @Benchmark
    public String hash() {
        return IrHash.of(network);
    }
}
