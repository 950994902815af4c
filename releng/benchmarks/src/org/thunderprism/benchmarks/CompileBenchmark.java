package org.thunderprism.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thunderprism.benchmarks.program.Unrolled;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.ir.Network;

/**
 * How compile time grows with the expanded code. The secondary result {@code thousandLines} is milliseconds for each thousand lines of
 * expanded code; where a phase is linear, it is the same for all sizes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class CompileBenchmark {

    private static final List<CodeGenerator> EBPF = List.of(new EbpfGenerator());
    private static final List<CodeGenerator> WASM = List.of(new WasmGenerator());

    /** Lines that went through the measured phase. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Lines {
        public double thousandLines;

        @Setup(Level.Iteration)
        public void reset() {
            thousandLines = 0;
        }
    }

    @Param({"1000", "3000", "10000", "30000", "100000"})
    private int expandedLines;

    @Param
    private Unrolled shape;

    private Phases phases;
    private ThunderFile source;
    private Network expanded;
    private Network lowered;
    private Network fused;
    private double size;

    @Setup
    public void prepare() {
        phases = new Phases();
        source = phases.checked(ExpandedSize.program(phases, shape, expandedLines));
        expanded = phases.expand(source);
        lowered = phases.lower(expanded);
        fused = phases.fuse(lowered);
        size = Phases.lines(expanded) / 1e3;
    }

    @Benchmark
    public Network expand(Lines lines) {
        lines.thousandLines += size;
        return phases.expand(source);
    }

    @Benchmark
    public String hash(Lines lines) {
        lines.thousandLines += size;
        return IrHash.of(expanded);
    }

    @Benchmark
    public Network lower(Lines lines) {
        lines.thousandLines += size;
        return phases.lower(expanded);
    }

    @Benchmark
    public Network fuse(Lines lines) {
        lines.thousandLines += size;
        return phases.fuse(lowered);
    }

    @Benchmark
    public List<GeneratedFile> generateEbpf(Lines lines) {
        lines.thousandLines += size;
        return phases.generate(fused, EBPF);
    }

    @Benchmark
    public List<GeneratedFile> generateWasm(Lines lines) {
        lines.thousandLines += size;
        return phases.generate(fused, WASM);
    }

    /** From the checked program to the artefacts of all backends. */
    @Benchmark
    public List<GeneratedFile> all(Lines lines) {
        lines.thousandLines += size;
        Network network = phases.expand(source);
        return phases.generate(phases.fuse(phases.lower(network)), Backends.all());
    }
}
