package org.thunderprism.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.thunderprism.cli.command.CommandContext;
import org.thunderprism.cli.command.Commands;
import org.thunderprism.cli.command.ThunderCommand;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.console.OutputLost;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.CrashReport;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.TextReport;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program without its process: runs a command line and says how it ended. Nothing thrown leaves it. */
public final class Application {

    /** Columns below which picocli lays out no help. */
    private static final int NARROWEST_HELP = 55;

    private final CommandContext context;

    /**
     * @param console where commands write
     * @param nanoTime the clock that progress and timings go by
     */
    public Application(Console console, LongSupplier nanoTime) {
        this.context = new CommandContext(console, nanoTime);
    }

    /** Runs a command line. */
    public int run(String... arguments) {
        try {
            return commandLine(arguments).execute(arguments);
        } catch (RuntimeException | StackOverflowError e) {
            return crash(e, List.of(arguments));
        } catch (OutOfMemoryError e) {
            return report(ExitCode.ENVIRONMENT, CliCode.OUT_OF_MEMORY);
        }
    }

    private CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new ThunderCommand(context), new ContextFactory());
        Commands.addTo(commandLine, arguments);
        Screen out = context.console().out();
        Screen err = context.console().err();
        commandLine.setOut(out.writer());
        commandLine.setErr(err.writer());
        commandLine.setColorScheme(Help.defaultColorScheme(out.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        layOut(commandLine, Math.clamp(out.width(), NARROWEST_HELP, Screen.DEFAULT_WIDTH));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(this::misunderstood);
        commandLine.setExecutionExceptionHandler(this::failed);
        commandLine.setExecutionStrategy(this::execute);
        return commandLine;
    }

    /** The look that the help of all commands has in common. */
    private static void layOut(CommandLine command, int width) {
        command.getCommandSpec()
                .usageMessage()
                .width(width)
                .synopsisHeading("%nUsage: ")
                .parameterListHeading("%n");
        command.getSubcommands().values().forEach(each -> layOut(each, width));
    }

    private int misunderstood(ParameterException problem, String[] arguments) {
        Screen err = context.console().err();
        // Of an option with key and value picocli 4 says the word twice.
        report(ExitCode.USAGE, CliCode.USAGE, problem.getMessage().replace("option option", "option"));
        UnmatchedArgumentException.printSuggestions(problem, err.writer());
        err.line("Try: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Help is written outside of any command, where picocli would show what is thrown. */
    private int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (OutputLost e) {
            return lost(e);
        }
    }

    private int failed(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof CommandFailure failure) {
            new TextReport(context.console().err()).write(failure.diagnostics());
            return failure.exitCode();
        }
        return problem instanceof OutputLost lost ? lost(lost) : crash(problem, parsed.originalArgs());
    }

    /** Whoever reads the output may stop when he has seen enough; anything else is told. */
    private int lost(OutputLost problem) {
        return problem.isUnread()
                ? ExitCode.BROKEN_PIPE
                : report(ExitCode.ENVIRONMENT, CliCode.UNWRITABLE, "standard output", problem.getMessage());
    }

    private int crash(Throwable problem, List<String> arguments) {
        try {
            String file = CrashReport.write(problem, arguments).toString();
            return report(ExitCode.INTERNAL, CliCode.INTERNAL, CrashReport.summary(problem), file);
        } catch (IOException e) {
            return report(
                    ExitCode.INTERNAL,
                    CliCode.INTERNAL,
                    CrashReport.summary(problem),
                    "(not written: " + e.getMessage() + ")");
        }
    }

    private int report(int exitCode, CliCode code, Object... arguments) {
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        diagnostics.report(code, null, arguments);
        new TextReport(context.console().err()).write(diagnostics.list());
        return exitCode;
    }

    /** Makes commands, which take the context, and everything else that picocli asks for. */
    private final class ContextFactory implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1
                        && constructor.getParameterTypes()[0] == CommandContext.class) {
                    return type.cast(constructor.newInstance(context));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
