package org.thunderprism.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.console.TextTable;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.compiler.fuse.Passes;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.ir.CanonicalJson;
import org.thunderprism.compiler.ir.graph.IrGraph;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thunder ir}: the intermediate representation after a phase. */
@Command(
        name = "ir",
        header = "Shows the integer IR of a program after a phase: as JSON, as a picture, or pass by pass.",
        footer = {
            "",
            "Examples:",
            "  thunder ir guard.thunder --stage lower",
            "  thunder ir guard.thunder --format svg > guard.svg",
            "  thunder ir guard.thunder --print-passes"
        })
public final class IrCommand implements Callable<Integer> {

    /** The phases after which there is an IR. */
    enum StageName {
        expand,
        lower,
        fuse;

        Stage stage() {
            return Stage.valueOf(name().toUpperCase(Locale.ROOT));
        }

        Phase phase() {
            return Phase.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    /** How the IR is written. */
    enum Form {
        json,
        dot,
        svg
    }

    private final CommandContext context;

    @Mixin
    private ProgramArguments program;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "fuse",
            description = "After which phase: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when left out.")
    private StageName stage;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "As what: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when left out.")
    private Form form;

    @Mixin
    private VertexArgument vertex;

    @Mixin
    private PassArguments passes;

    @Option(names = "--print-passes", description = "Shows what each pass of the fuse phase did, instead of the IR.")
    private boolean printPasses;

    public IrCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Phase until = printPasses ? Phase.FUSE : stage.phase();
        Compilation compilation = program.compile(context, until, passes.without());
        if (printPasses) {
            writePasses(compilation.passes());
        } else {
            write(compilation.network(stage.stage()).orElseThrow());
        }
        return ExitCode.OK;
    }

    private void write(Network network) {
        String text = switch (form) {
            case json -> CanonicalJson.indented(chosen(network));
            case dot -> picture(network).dot();
            case svg -> picture(network).svg();
        };
        context.console().out().print(text);
    }

    private Network chosen(Network network) {
        return vertex.name().map(name -> alone(network, name)).orElse(network);
    }

    private static Network alone(Network network, String vertex) {
        Program program = ProgramArguments.program(network, vertex);
        Network chosen = Networks.copy(network, network.getStage());
        chosen.getPrograms().removeIf(each -> each.getIndex() != program.getIndex());
        return chosen;
    }

    private IrGraph picture(Network network) {
        return vertex.name()
                .map(name -> IrGraph.of(ProgramArguments.program(network, name)))
                .orElseGet(() -> IrGraph.of(network));
    }

    private void writePasses(List<PassReport> reports) {
        Screen out = context.console().out();
        TextTable table = new TextTable(out, List.of("round", "pass", "instructions", "tables", "rows"), Set.of(1));
        List<PassReport> changes = reports.stream().filter(PassReport::changed).toList();
        for (PassReport report : changes) {
            table.row(List.of(
                    Integer.toString(report.round()),
                    report.pass(),
                    change(report.before().instructions(), report.after().instructions()),
                    change(report.before().tables(), report.after().tables()),
                    change(report.before().rows(), report.after().rows())));
        }
        table.write();
        out.line("");
        List<String> changing = changes.stream().map(PassReport::pass).toList();
        for (Pass pass : Passes.all()) {
            String mark = passes.without().contains(pass.name()) ? "off" : changing.contains(pass.name()) ? "" : "idle";
            out.line(String.format(Locale.ROOT, "%-24s %-5s", pass.name(), mark)
                    + out.styled(Style.QUIET, pass.description()));
        }
    }

    private static String change(int before, int after) {
        return before == after ? Integer.toString(after) : before + " → " + after;
    }
}
