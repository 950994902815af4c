package org.thunderprism.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thunder help}: the same as {@code --help}, for those who type it in this order. */
@Command(
        name = "help",
        header = "Shows how a command is used.",
        footer = {"", "Example:", "  thunder help verify"})
public final class HelpCommand implements Runnable {

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "All of them when left out.")
    private String command;

    public HelpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        CommandLine shown = command == null ? root : root.getSubcommands().get(command);
        if (shown == null) {
            throw new ParameterException(root, "There is no command '" + command + "'");
        }
        context.console().out().print(shown.getUsageMessage());
    }
}
