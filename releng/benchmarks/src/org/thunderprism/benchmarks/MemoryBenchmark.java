package org.thunderprism.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAccumulator;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.thunderprism.benchmarks.program.Unrolled;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.ir.Network;

/**
 * The heap that a large compilation needs. Each of {@link Unrolled}'s programs is compiled in a fresh JVM of one GiB, from the text to the
 * artefacts of all backends; every network is kept until the end, as the pipeline does. A compilation that needs more fails.
 *
 * <p>Argument: lines of expanded code; 100000 when left out.
 */
public final class MemoryBenchmark {

    private static final String DEFAULT_LINES = "100000";
    private static final double MEGABYTE = 1 << 20;

    private MemoryBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            compile(Unrolled.valueOf(arguments[0]), Integer.parseInt(arguments[1]));
            return;
        }
        String lines = arguments.length > 0 ? arguments[0] : DEFAULT_LINES;
        for (Unrolled shape : Unrolled.values()) {
            compileInFreshJvm(shape, lines);
        }
    }

    private static void compileInFreshJvm(Unrolled shape, String lines) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryBenchmark.class.getName(),
                shape.name(),
                lines);
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(shape + " does not compile within a GiB");
        }
    }

    private static void compile(Unrolled shape, int lines) {
        LongAccumulator live = liveBytes();
        Phases phases = new Phases();
        String text = ExpandedSize.program(phases, shape, lines);
        long begin = System.nanoTime();
        ThunderFile source = phases.checked(text);
        Network expanded = phases.expand(source);
        String hash = IrHash.of(expanded);
        Network lowered = phases.lower(expanded);
        Network fused = phases.fuse(lowered);
        List<GeneratedFile> files = phases.generate(fused, Backends.all());
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-8s %,8d lines  %5.1f s cold  peak heap %5.0f MiB, of it live %4.0f MiB  ir %s, %d artefacts of %,d"
                        + " bytes%n",
                shape,
                Phases.lines(expanded),
                seconds,
                peakBytes() / MEGABYTE,
                live.get() / MEGABYTE,
                hash.substring(0, 12),
                files.size(),
                files.stream().mapToLong(file -> file.bytes().length).sum());
    }

    /** The greatest sum of the heap's pools, garbage included. */
    private static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Follows what is left after each collection of the whole heap. */
    private static LongAccumulator liveBytes() {
        LongAccumulator live = new LongAccumulator(Long::max, 0);
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, handback) -> {
                                    var collection = GarbageCollectionNotificationInfo.from(
                                            (CompositeData) notification.getUserData());
                                    if (collection.getGcAction().contains("major")) {
                                        live.accumulate(collection.getGcInfo().getMemoryUsageAfterGc().values().stream()
                                                .mapToLong(usage -> usage.getUsed())
                                                .sum());
                                    }
                                },
                                null,
                                null));
        return live;
    }
}
