package org.thunderprism.cli.command;

import org.thunderprism.cli.report.ProductVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code thunder}: the root of all {@linkplain Commands commands}. */
@Command(
        name = "thunder",
        header = "Compiles one program of intent into the pieces that a whole network runs.",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:errors were found, or results differ",
            "2:the command line was not understood",
            "3:a tool, a permission or memory is missing",
            "70:a bug in thunder; a file with details is named",
            "130:interrupted from the keyboard",
            "141:nobody read the output to its end"
        },
        footer = {"", "Example:", "  thunder check guard.thunder", "  thunder COMMAND --help"},
        versionProvider = ThunderCommand.Version.class)
public final class ThunderCommand implements Runnable {

    /** When output is coloured. */
    enum Colour {
        auto,
        always,
        never
    }

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this text.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean version;

    public ThunderCommand(CommandContext context) {
        this.context = context;
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Colours: auto (on a terminal, unless NO_COLOR is set), always, never.")
    void setColour(Colour colour) {
        if (colour != Colour.auto) {
            context.useColour(colour == Colour.always);
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? " + commands());
    }

    private String commands() {
        return String.join(", ", spec.subcommands().keySet());
    }

    /** Read only when it is asked for. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProductVersion.TEXT};
        }
    }
}
