package org.thunderprism.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.TextReport;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.build.BuildFolder;
import org.thunderprism.codegen.build.BuildOutput;
import org.thunderprism.codegen.build.Builder;
import org.thunderprism.codegen.p4.P4Generator;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.PhaseTime;
import org.thunderprism.compiler.place.PlaceOptions;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Artifact;
import org.thunderprism.model.topology.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thunder build}: the artefacts of every vertex. */
@Command(
        name = "build",
        header = "Compiles a program to artefacts for every vertex, listed in build.json.",
        footer = {"", "Example:", "  thunder build guard.thunder -o build"})
public final class BuildCommand implements Callable<Integer> {

    static final String DEFAULT_FOLDER = "build";

    private static final int SHORT_HASH = 12;

    private final CommandContext context;

    @Mixin
    private ProgramArguments program;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = DEFAULT_FOLDER,
            description = "Where to write; ${DEFAULT-VALUE} when left out. An earlier build there is replaced.")
    private Path folder;

    @Option(
            names = "--backend",
            paramLabel = "BACKEND",
            split = ",",
            description = "What to generate: ebpf, wasm, nx, p4, or several; else what a topology of the program's own"
                    + " says, or ebpf,wasm.")
    private List<String> backends = List.of();

    @Option(
            names = "--place",
            description =
                    "Puts modules without `at` where they cost least, as `thunder place` shows it, instead of at the"
                            + " facet.")
    private boolean place;

    @Option(
            names = "--no-range-keys",
            description = "For p4: tables with exact and ternary keys, for targets that match no ranges.")
    private boolean noRangeKeys;

    @Mixin
    private PassArguments passes;

    @Option(names = "--timings", description = "Shows how long each phase took.")
    private boolean timings;

    public BuildCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<CodeGenerator> generators = generators();
        PlaceOptions placing = place ? PlaceOptions.MOVE : PlaceOptions.STAY;
        Compilation compilation = program.place(context, placing, passes.without());
        Network network = compilation.network(Stage.FUSE).orElseThrow();
        long begin = context.nanoTime();
        Map<String, List<CodeGenerator>> chosen = backends.isEmpty() ? VertexGenerators.of(compilation) : Map.of();
        Result<BuildOutput> result = new Builder(
                        each -> keyed(chosen.getOrDefault(each.getVertex(), generators)), context.artifactCompilers())
                .build(network, compilation.irHash().orElseThrow(), context.progress());
        long generating = context.nanoTime() - begin;
        if (!result.isSuccess()) {
            throw Failures.of(result.diagnostics());
        }
        new TextReport(context.console().err()).write(result.diagnostics());
        try {
            new BuildFolder(folder).write(result.value().build(), result.value().files());
        } catch (IOException e) {
            throw CommandFailure.unwritable(folder, e);
        }
        report(network, result.value());
        if (timings) {
            compilation.times().forEach(this::report);
            report("generate", generating);
        }
        return ExitCode.OK;
    }

    private List<CodeGenerator> generators() {
        List<String> names = Backends.all().stream()
                .map(generator -> generator.backend().getLiteral())
                .toList();
        for (String backend : backends) {
            if (!names.contains(backend)) {
                throw CommandFailure.of(ExitCode.USAGE, CliCode.NO_SUCH_BACKEND, backend, String.join(", ", names));
            }
        }
        return Backends.named(backends);
    }

    /** The generators for targets with the keys that the user allows. */
    private List<CodeGenerator> keyed(List<CodeGenerator> generators) {
        return generators.stream()
                .map(generator ->
                        noRangeKeys && generator.backend() == Backend.P4 ? P4Generator.withoutRangeKeys() : generator)
                .toList();
    }

    private void report(Network network, BuildOutput output) {
        Screen out = context.console().out();
        String hash = output.build().getIrHash().substring(0, SHORT_HASH);
        out.line(out.styled(Style.HEADING, network.getName() + " " + network.getVersion()) + "  ir "
                + out.styled(Style.QUIET, hash) + "  "
                + Words.count(output.files().size(), "artefact") + " in " + folder);
        for (Artifact artifact : output.build().getArtifacts()) {
            out.line(String.format(
                    Locale.ROOT, "  %-12s %,9d bytes  %s", artifact.getKind(), artifact.getSize(), artifact.getPath()));
        }
    }

    private void report(PhaseTime time) {
        report(time.phase().label(), time.duration().toNanos());
    }

    private void report(String phase, long nanos) {
        context.console().err().line(String.format(Locale.ROOT, "  %-9s %8.1f ms", phase, nanos / 1e6));
    }
}
