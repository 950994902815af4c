package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.thunderprism.witness.WitnessException;

/**
 * The time on the clock of commands as users start them: a JVM that has never seen the program. The first start, which may build the
 * project, is not counted. clang's own time is told apart by a build without the backend that needs it.
 */
public final class ColdBuildBenchmark {

    private static final int TIMES = 10;

    private ColdBuildBenchmark() {}

    public static void main(String[] arguments) throws IOException, WitnessException {
        String thunder = Path.of("thunder").toAbsolutePath().toString();
        String program = Places.EXAMPLE.toString();
        Tools.run(thunder, "--version");
        try (Workspace workspace = new Workspace()) {
            String folder = workspace.folder().toString();
            row("thunder --version", time(thunder, "--version"));
            row("thunder check", time(thunder, "check", program));
            row("thunder build", time(thunder, "build", program, "-o", folder));
            row("thunder build, no clang", time(thunder, "build", program, "-o", folder, "--backend", "wasm"));
            Tools.run(thunder, "build", program, "-o", folder);
            row("clang alone", time(clang(workspace.folder())));
        }
    }

    /** The compiler that the build calls, on what the build generated. */
    private static String[] clang(Path build) throws IOException, WitnessException {
        try (var files = Files.walk(build)) {
            String source = files.map(Path::toString)
                    .filter(file -> file.endsWith(".bpf.c"))
                    .findFirst()
                    .orElseThrow();
            String object = build.resolve("object").toString();
            String headers =
                    "-I/usr/include/" + Tools.run("gcc", "-print-multiarch").strip();
            return new String[] {"clang", "-O2", "-g", "-target", "bpf", "-mcpu=v3", headers, "-c", source, "-o", object
            };
        }
    }

    private static Timing time(String... command) throws WitnessException {
        double[] milliseconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            Tools.run(command);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        return Timing.of(milliseconds);
    }

    private static void row(String name, Timing timing) {
        System.out.printf(
                Locale.ROOT, "%-24s minimum %6.0f ms  median %6.0f ms%n", name, timing.minimum(), timing.median());
    }
}
