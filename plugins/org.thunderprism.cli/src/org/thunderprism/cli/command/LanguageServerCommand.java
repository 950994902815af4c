package org.thunderprism.cli.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.server.BackendTexts;
import org.thunderprism.cli.server.BuildsOnDisk;
import org.thunderprism.codegen.placing.GeneratorTarget;
import org.thunderprism.codegen.placing.NeedEstimate;
import org.thunderprism.lang.ide.program.PlacementTargets;
import org.thunderprism.lang.ide.server.ServerLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code thunder lsp}: the language server. */
@Command(
        name = "lsp",
        header = "Serves an editor: the language server (LSP) for ThunderDSL.",
        footer = {
            "",
            "The server speaks on its standard input and output, and ends when the editor does.",
            "",
            "Examples:",
            "  thunder lsp",
            "  thunder lsp --socket 5007"
        })
public final class LanguageServerCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = "--socket",
            paramLabel = "PORT",
            description = "Waits for one editor at this port of the loopback interface; 0 takes a free one.")
    private Integer port;

    @Option(names = "--stdio", description = "Standard input and output; the default.")
    private boolean standardStreams;

    public LanguageServerCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LogLines.use();
        ServerLauncher launcher = ServerLauncher.create(
                new BackendTexts(),
                new PlacementTargets(new NeedEstimate(), GeneratorTarget.all()),
                new BuildsOnDisk());
        if (port != null) {
            return serveAt(launcher);
        }
        FileInputStream input = new FileInputStream(FileDescriptor.in);
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints would break the protocol.
        System.setOut(System.err);
        return launcher.serve(input, output);
    }

    private int serveAt(ServerLauncher launcher) {
        try {
            return launcher.serveAt(
                    port, chosen -> context.console().err().line("listening at port " + chosen + " of this machine"));
        } catch (IOException | IllegalArgumentException unusable) {
            throw CommandFailure.of(ExitCode.ENVIRONMENT, CliCode.NO_PORT, port, unusable.getMessage());
        }
    }
}
