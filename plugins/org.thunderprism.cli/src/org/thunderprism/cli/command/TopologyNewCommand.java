package org.thunderprism.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.lang.topology.value.Names;
import org.thunderprism.lang.topology.write.TopologyWriter;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.prism.PrismTopology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thunder topology new}: a topology to start from. */
@Command(
        name = "new",
        header = "Writes the prism as a topology of your own: two rings of six vertices, joined by pillars.",
        footer = {"", "Example:", "  thunder topology new lab"})
public final class TopologyNewCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "The topology's name; the file is NAME.topology.")
    private Path place;

    public TopologyNewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String name = Objects.requireNonNullElse(place.getFileName(), place).toString();
        if (!Names.isName(name) || name.length() > 64) {
            Diagnostics diagnostics = new Diagnostics(Phase.RUN);
            diagnostics.report(TopologyCode.NAME, null, name);
            throw new CommandFailure(diagnostics.list(), ExitCode.USAGE);
        }
        Path file = place.resolveSibling(name + "." + TopologyServices.EXTENSION);
        Topology prism = PrismTopology.create();
        prism.setName(name);
        String text = new TopologyDslStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(TopologyWriter.class)
                .write(prism);
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw CommandFailure.of(ExitCode.FINDINGS, CliCode.ALREADY_THERE, file);
        } catch (IOException e) {
            throw CommandFailure.unwritable(file, e);
        }
        Screen out = context.console().out();
        out.line("made " + file + "; import it, and write `on " + name + "` in a program's header; see it with:");
        out.line("  " + out.styled(Style.CODE, "thunder topology show " + file + " --format svg > " + name + ".svg"));
        return ExitCode.OK;
    }
}
