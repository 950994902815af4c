package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.Set;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments of every command that runs a program on a data set. */
final class ExecutionArguments {

    @Mixin
    private ProgramArguments program;

    @Option(
            names = "--vertex",
            paramLabel = "VERTEX",
            description = "Where the program runs; at its facet when left out.")
    private String vertex;

    @Option(
            names = "--data",
            paramLabel = "CSV",
            required = true,
            description = "The data set: its columns are named like the program's inputs.")
    private Path data;

    Path data() {
        return data;
    }

    /** Compiles the program and picks what runs at the vertex. */
    Selection select(CommandContext context) {
        Compilation compilation = program.compile(context, Phase.FUSE, Set.of());
        Network network = compilation.network(Stage.FUSE).orElseThrow();
        Program chosen = ProgramArguments.program(network, vertex);
        Network lowered = compilation.network(Stage.LOWER).orElseThrow();
        return new Selection(network.getName(), chosen, ProgramArguments.program(lowered, chosen.getVertex()));
    }

    /**
     * A program that is ready to run.
     *
     * @param name the ThunderDSL program's name
     * @param program what runs at the chosen vertex
     * @param reference the same before the passes of the fuse phase
     */
    record Selection(String name, Program program, Program reference) {}
}
