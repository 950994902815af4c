package org.thunderprism.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.codegen.build.BuildFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thunder clean}: removes a build. */
@Command(
        name = "clean",
        header = "Removes what a build wrote, and nothing else.",
        footer = {"", "Example:", "  thunder clean build"})
public final class CleanCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = BuildCommand.DEFAULT_FOLDER,
            description = "The build folder; ${DEFAULT-VALUE} when left out.")
    private Path folder;

    public CleanCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            int removed = new BuildFolder(folder).clean();
            if (removed == 0) {
                throw CommandFailure.of(ExitCode.FINDINGS, CliCode.NOT_BUILT, folder);
            }
            Screen err = context.console().err();
            err.line("removed " + Words.count(removed, "file") + " of " + folder);
            return ExitCode.OK;
        } catch (IOException e) {
            throw CommandFailure.unwritable(folder, e);
        }
    }
}
