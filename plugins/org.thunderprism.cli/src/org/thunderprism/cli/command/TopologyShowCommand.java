package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.TextReport;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;
import org.thunderprism.lang.topology.exchange.TopologyJson;
import org.thunderprism.lang.topology.exchange.TopologyXmi;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.lang.topology.picture.TopologyDot;
import org.thunderprism.lang.topology.picture.TopologySvg;
import org.thunderprism.lang.topology.write.TopologyPrinter;
import org.thunderprism.model.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thunder topology show}: a topology in other formats. */
@Command(
        name = "show",
        header = "Shows a topology as a picture, or in another format.",
        footer = {
            "",
            "Examples:",
            "  thunder topology show lab.topology --format svg > lab.svg",
            "  thunder topology show lab.xmi --format text > lab.topology"
        })
public final class TopologyShowCommand implements Callable<Integer> {

    /** What a topology is shown as. */
    enum Format {
        text(TopologyShowCommand::text),
        svg(TopologySvg::write),
        dot(TopologyDot::write),
        json(TopologyJson::write),
        xmi(TopologyXmi::write);

        private final Function<Topology, String> writer;

        Format(Function<Topology, String> writer) {
            this.writer = writer;
        }
    }

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "A topology, as text or XMI.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "As what: ${COMPLETION-CANDIDATES}.")
    private Format format;

    public TopologyShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ParsedTopology parsed = TopologyFiles.read(file);
        if (parsed.hasErrors()) {
            throw CommandFailure.findings(parsed.diagnostics());
        }
        new TextReport(context.console().err()).write(parsed.diagnostics());
        context.console().out().line(format.writer.apply(parsed.topology()).stripTrailing());
        return ExitCode.OK;
    }

    private static String text(Topology topology) {
        return new TopologyDslStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(TopologyPrinter.class)
                .print(topology);
    }
}
