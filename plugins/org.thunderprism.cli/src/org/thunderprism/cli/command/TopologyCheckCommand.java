package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thunder topology check}: finds what is wrong with topologies. */
@Command(
        name = "check",
        header = "Finds what is wrong with topologies.",
        footer = {"", "Example:", "  thunder topology check lab.topology"})
public final class TopologyCheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Topologies, as text or XMI.")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Who reads the findings: ${COMPLETION-CANDIDATES}. Text goes to the standard error.")
    private OutputFormat format;

    public TopologyCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        files.forEach(file -> diagnostics.addAll(TopologyFiles.read(file).diagnostics()));
        Console console = context.console();
        Screen err = console.err();
        format.report(format == OutputFormat.text ? err : console.out()).write(diagnostics);
        if (diagnostics.isEmpty() && format == OutputFormat.text) {
            err.line(err.styled(Style.SUCCESS, Words.count(files.size(), "file") + " checked, nothing found"));
        }
        return diagnostics.stream().anyMatch(found -> found.getSeverity() == Severity.ERROR)
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }
}
