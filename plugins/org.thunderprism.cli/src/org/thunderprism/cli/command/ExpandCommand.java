package org.thunderprism.cli.command;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code thunder expand}: the program without its macros. */
@Command(
        name = "expand",
        header = "Shows the program of each vertex with loops unrolled, functions inlined, messages written out.",
        footer = {"", "Example:", "  thunder expand guard.thunder --vertex bolt"})
public final class ExpandCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ProgramArguments program;

    @Mixin
    private VertexArgument vertex;

    public ExpandCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Network network = program.compile(context, Phase.EXPAND, Set.of())
                .network(Stage.EXPAND)
                .orElseThrow();
        List<Program> programs = vertex.name()
                .map(name -> List.of(ProgramArguments.program(network, name)))
                .orElse(network.getPrograms());
        ProgramPrinter printer = new ProgramPrinter();
        context.console().out().print(programs.stream().map(printer::print).collect(Collectors.joining("\n")));
        return ExitCode.OK;
    }
}
