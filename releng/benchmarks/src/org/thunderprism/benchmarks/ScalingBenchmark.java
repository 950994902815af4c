package org.thunderprism.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.thunderprism.benchmarks.program.Unrolled;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.ir.Network;

/**
 * Whether compile time is linear: milliseconds of processor time for each thousand lines of expanded code, phase by phase, for all of
 * {@link Unrolled}'s programs and several sizes. Processor time of the compiling thread counts, since other processes hardly disturb it;
 * of several compilations the fastest one of each phase is shown.
 */
public final class ScalingBenchmark {

    private static final int[] SIZES = {1_000, 3_000, 10_000, 30_000, 100_000};
    /** Lines that are compiled for each size, so that small programs are repeated more often. */
    private static final int LINES = 200_000;

    private static final int FEWEST = 3;
    private static final int MOST = 40;
    private static final int WARM_UP = 10_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Phases phases = new Phases();

    private ScalingBenchmark() {}

    public static void main(String[] arguments) {
        ScalingBenchmark benchmark = new ScalingBenchmark();
        for (Unrolled shape : Unrolled.values()) {
            benchmark.measure(shape, WARM_UP);
        }
        for (Unrolled shape : Unrolled.values()) {
            for (int lines : SIZES) {
                report(shape, lines, benchmark.measure(shape, lines));
            }
        }
    }

    private Map<String, Long> measure(Unrolled shape, int lines) {
        String text = ExpandedSize.program(phases, shape, lines);
        Map<String, Long> fastest = new LinkedHashMap<>();
        int times = Math.clamp(LINES / lines, FEWEST, MOST);
        for (int i = 0; i < times; i++) {
            compile(text, fastest);
        }
        return fastest;
    }

    private void compile(String text, Map<String, Long> fastest) {
        ThunderFile source = time("check", fastest, () -> phases.checked(text));
        Network expanded = time("expand", fastest, () -> phases.expand(source));
        time("hash", fastest, () -> IrHash.of(expanded));
        Network lowered = time("lower", fastest, () -> phases.lower(expanded));
        Network fused = time("fuse", fastest, () -> phases.fuse(lowered));
        time("ebpf", fastest, () -> phases.generate(fused, List.of(new EbpfGenerator())));
        time("wasm", fastest, () -> phases.generate(fused, List.of(new WasmGenerator())));
    }

    private <T> T time(String phase, Map<String, Long> fastest, Supplier<T> work) {
        long begin = threads.getCurrentThreadCpuTime();
        T result = work.get();
        fastest.merge(phase, threads.getCurrentThreadCpuTime() - begin, Math::min);
        return result;
    }

    private static void report(Unrolled shape, int lines, Map<String, Long> fastest) {
        StringBuilder row =
                new StringBuilder(String.format(Locale.ROOT, "%-8s %,8d lines, ms per 1,000:", shape, lines));
        fastest.forEach((phase, nanos) -> row.append(column(phase, nanos, lines)));
        long all = fastest.values().stream().mapToLong(Long::longValue).sum();
        System.out.println(row.append(column("all", all, lines)));
    }

    private static String column(String phase, long nanos, int lines) {
        return String.format(Locale.ROOT, "  %s %.1f", phase, nanos / 1e3 / lines);
    }
}
