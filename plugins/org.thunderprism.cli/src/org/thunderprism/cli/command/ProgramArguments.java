package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.TextReport;
import org.thunderprism.codegen.placing.GeneratorTarget;
import org.thunderprism.codegen.placing.NeedEstimate;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.place.PlaceOptions;
import org.thunderprism.compiler.place.Placer;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The arguments of every command that compiles one program. */
final class ProgramArguments {

    @Parameters(paramLabel = "FILE", description = "A ThunderDSL program.")
    private Path file;

    @Mixin
    private ModelArguments models;

    /**
     * Compiles the program; warnings go to the standard error.
     *
     * @throws CommandFailure when an error is found
     */
    Compilation compile(CommandContext context, Phase until, Set<String> withoutPasses) {
        return compile(context, PipelineOptions.until(until).withoutPasses(withoutPasses));
    }

    /**
     * Compiles the program and places it; warnings go to the standard error.
     *
     * @throws CommandFailure when an error is found
     */
    Compilation place(CommandContext context, PlaceOptions placing, Set<String> withoutPasses) {
        Placer placer = new Placer(new NeedEstimate(), new TargetResolver(GeneratorTarget.all()), placing);
        return compile(
                context,
                PipelineOptions.until(Phase.PLACE).withoutPasses(withoutPasses).withPlacer(placer));
    }

    private Compilation compile(CommandContext context, PipelineOptions asked) {
        PipelineOptions options = asked.withModelFiles(models.files());
        Compilation compilation = context.pipeline().compile(file, options);
        if (compilation.hasErrors()) {
            throw CommandFailure.findings(compilation.diagnostics());
        }
        compilation.network(Stage.EXPAND).ifPresent(network -> models.requireAmong(models(network)));
        new TextReport(context.console().err()).write(compilation.diagnostics());
        return compilation;
    }

    /** The names of the models that a network uses. */
    static Set<String> models(Network network) {
        Set<String> names = new TreeSet<>();
        network.getPrograms().forEach(each -> each.getModels().forEach(model -> names.add(model.getName())));
        return names;
    }

    /**
     * The program that runs at a vertex. When no vertex is named it is the only one, or the one at the program's own facet.
     *
     * @throws CommandFailure when nothing runs there, or the choice is not clear
     */
    static Program program(Network network, String vertex) {
        List<String> vertices =
                network.getPrograms().stream().map(Program::getVertex).toList();
        String chosen = vertex;
        if (vertex == null) {
            chosen = vertices.size() == 1 ? vertices.getFirst() : network.getFacet();
        }
        int index = vertices.indexOf(chosen);
        if (index >= 0) {
            return network.getPrograms().get(index);
        }
        String all = String.join(", ", vertices);
        throw vertex == null
                ? CommandFailure.of(ExitCode.USAGE, CliCode.CHOOSE_VERTEX, all)
                : CommandFailure.of(ExitCode.USAGE, CliCode.NO_SUCH_VERTEX, vertex, all);
    }
}
