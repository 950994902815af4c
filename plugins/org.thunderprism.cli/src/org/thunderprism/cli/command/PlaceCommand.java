package org.thunderprism.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.console.TextTable;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.Json;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.place.DataPath;
import org.thunderprism.compiler.place.GridPosition;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.PlaceOptions;
import org.thunderprism.compiler.place.PlacedModule;
import org.thunderprism.compiler.place.PlacementCost;
import org.thunderprism.compiler.place.Spot;
import org.thunderprism.compiler.place.VertexUse;
import org.thunderprism.compiler.place.picture.PlacementDot;
import org.thunderprism.compiler.place.picture.PlacementJson;
import org.thunderprism.compiler.place.picture.PlacementSvg;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.model.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thunder place}: the vertex of each module. */
@Command(
        name = "place",
        header = "Finds the vertices where a program's modules cost least, and tells why they are there.",
        footer = {
            "",
            "Examples:",
            "  thunder place guard.thunder",
            "  thunder place guard.thunder --format svg > guard.svg"
        })
public final class PlaceCommand implements Callable<Integer> {

    /** How the placement is written. */
    enum Form {
        text,
        json,
        svg,
        dot
    }

    private final CommandContext context;

    @Mixin
    private ProgramArguments program;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "As what: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when left out.")
    private Form form;

    public PlaceCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Compilation compilation = program.place(context, PlaceOptions.MOVE, Set.of());
        NetworkPlacement placement = compilation.placement().orElseThrow();
        Topology topology = ProgramTopology.of(compilation.source().file().eResource());
        Screen out = context.console().out();
        switch (form) {
            case text -> write(placement, out);
            case json -> out.line(Json.pretty(PlacementJson.of(placement)));
            case svg -> out.print(PlacementSvg.write(topology, placement));
            case dot -> out.print(PlacementDot.write(topology, placement));
        }
        return ExitCode.OK;
    }

    private static void write(NetworkPlacement placement, Screen out) {
        TextTable modules =
                new TextTable(out, List.of("module", "vertex", "zone", "position", "why"), Set.of(0, 1, 2, 3, 4));
        for (PlacedModule module : placement.modules()) {
            String name = module.name();
            String reason = module.reason();
            for (Spot spot : module.spots()) {
                modules.row(List.of(name, spot.vertex(), spot.zone(), text(spot.position()), reason));
                name = "";
                reason = "";
            }
        }
        modules.write();
        out.line("");
        TextTable vertices = new TextTable(out, List.of("vertex", "modules", "memory", "tables", "stages"), Set.of(0));
        for (VertexUse use : placement.vertices()) {
            vertices.row(List.of(
                    use.spot().vertex(),
                    Integer.toString(use.modules().size()),
                    of(use.used().memory(), use.budget().memory()),
                    of(use.used().tableMemory(), use.budget().tableMemory()),
                    of(use.used().stages(), use.budget().stages())));
        }
        vertices.write();
        out.line("");
        for (DataPath path : placement.paths()) {
            out.line(path.from() + " → " + path.to() + "  " + Words.count(path.bytes(), "byte") + "  "
                    + out.styled(Style.QUIET, String.join(" – ", path.vertices())));
        }
        out.line(text(placement.cost()));
    }

    private static String text(GridPosition position) {
        return "[" + position.x() + ", " + position.y() + ", " + position.z() + "]";
    }

    private static String of(long used, long budget) {
        return budget == 0
                ? String.format(Locale.ROOT, "%,d", used)
                : String.format(Locale.ROOT, "%,d of %,d", used, budget);
    }

    private static String text(PlacementCost cost) {
        return String.format(
                Locale.ROOT,
                "cost %,d: %,d for paths, %,d for zones out of balance; %s",
                cost.total(),
                cost.paths(),
                cost.imbalance(),
                cost.quality());
    }
}
