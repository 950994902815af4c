package org.thunderprism.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * of several compilations the fastest one of each phase is shown. Collections of garbage run in another thread: their time on the clock
 * stands behind the sum.
 *
 * <p>Arguments: names of programs; all when left out.
 */
public final class ScalingBenchmark {

    private static final int[] SIZES = {1_000, 3_000, 10_000, 30_000, 100_000};
    private static final int WARM_UP = 10_000;
    private static final String COLLECTION = "collection";

    /** How long a program is compiled again and again. */
    private static final long NANOSECONDS = 4_000_000_000L;

    /** How often a program is compiled at least, however long that takes. */
    private static final int COMPILATIONS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Phases phases = new Phases();

    private ScalingBenchmark() {}

    public static void main(String[] arguments) {
        List<Unrolled> shapes = arguments.length == 0
                ? List.of(Unrolled.values())
                : Arrays.stream(arguments).map(Unrolled::valueOf).toList();
        ScalingBenchmark benchmark = new ScalingBenchmark();
        for (Unrolled shape : shapes) {
            benchmark.measure(shape, WARM_UP);
        }
        for (Unrolled shape : shapes) {
            for (int lines : SIZES) {
                report(shape, lines, benchmark.measure(shape, lines));
            }
        }
    }

    private Map<String, Long> measure(Unrolled shape, int lines) {
        String text = ExpandedSize.program(phases, shape, lines);
        Map<String, Long> fastest = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (int count = 0; count < COMPILATIONS || System.nanoTime() - begin < NANOSECONDS; count++) {
            long collected = collected();
            compile(text, fastest);
            fastest.merge(COLLECTION, collected() - collected, Math::min);
        }
        return fastest;
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> TimeUnit.MILLISECONDS.toNanos(collector.getCollectionTime()))
                .sum();
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
        long all = 0;
        for (Map.Entry<String, Long> phase : fastest.entrySet()) {
            if (!phase.getKey().equals(COLLECTION)) {
                row.append(column(phase.getKey(), phase.getValue(), lines));
                all += phase.getValue();
            }
        }
        row.append(column("all", all, lines)).append(column(COLLECTION, fastest.get(COLLECTION), lines));
        System.out.println(row);
    }

    private static String column(String phase, long nanos, int lines) {
        return String.format(Locale.ROOT, "  %s %.1f", phase, nanos / 1e3 / lines);
    }
}
