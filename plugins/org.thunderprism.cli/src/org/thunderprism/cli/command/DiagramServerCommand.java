package org.thunderprism.cli.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.diagram.server.DiagramServer;
import picocli.CommandLine.Command;

/** {@code thunder diagram}: the server behind editors that draw topologies. */
@Command(
        name = "diagram",
        header = "Serves an editor: the diagram server (GLSP) for topologies.",
        footer = {
            "",
            "The server speaks on its standard input and output, and ends when the editor does.",
            "",
            "Example:",
            "  thunder diagram"
        })
public final class DiagramServerCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        LogLines.use();
        FileInputStream input = new FileInputStream(FileDescriptor.in);
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints would break the protocol.
        System.setOut(System.err);
        return DiagramServer.serve(input, output) ? ExitCode.OK : ExitCode.ENVIRONMENT;
    }
}
