package org.thunderprism.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thunder topology}: what can be done with topologies. */
@Command(
        name = "topology",
        header = "Makes, checks and shows the networks that programs run on.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {TopologyNewCommand.class, TopologyCheckCommand.class, TopologyShowCommand.class},
        footer = {"", "Example:", "  thunder topology new lab"})
public final class TopologyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    public TopologyCommand(CommandContext context) {}

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Which command? " + String.join(", ", spec.subcommands().keySet()));
    }
}
