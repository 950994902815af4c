package org.thunderprism.lang.ide.program;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.PlaceOptions;
import org.thunderprism.compiler.place.PlacedModule;
import org.thunderprism.compiler.place.PlacementCost;
import org.thunderprism.compiler.place.Placer;
import org.thunderprism.compiler.place.Spot;
import org.thunderprism.compiler.place.picture.PlacementPicture;
import org.thunderprism.compiler.place.resolve.Consideration;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.compiler.place.resolve.VertexTarget;
import org.thunderprism.lang.ide.program.ProgramPlacement.ModulePlace;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.topology.Topology;

/** Places programs for those who look at where their modules are. */
public final class ProgramPlacements {

    private final Pipeline pipeline;
    private final PlacementTargets targets;

    @Inject
    ProgramPlacements(ThunderParser parser, PlacementTargets targets) {
        this.pipeline = new Pipeline(parser, System::nanoTime);
        this.targets = targets;
    }

    /** @param move whether modules that may be anywhere are put where they cost least */
    public ProgramPlacement placement(ParsedProgram source, boolean move) {
        if (targets.backends().isEmpty()) {
            return ProgramPlacement.problem("this language server generates no code, and so knows no targets");
        }
        TargetResolver resolver = new TargetResolver(targets.backends());
        Placer placer = new Placer(targets.estimator(), resolver, move ? PlaceOptions.MOVE : PlaceOptions.STAY);
        Compilation compilation =
                pipeline.compile(source, PipelineOptions.until(Phase.PLACE).withPlacer(placer));
        Network network = compilation.network(Stage.FUSE).orElse(null);
        if (network == null || compilation.placement().isEmpty()) {
            return ProgramPlacement.problem(ProgramCompiler.stopped(compilation));
        }
        if (network.getPrograms().isEmpty()) {
            return ProgramPlacement.problem("nothing of this program runs anywhere: it has no module");
        }
        Topology topology = ProgramTopology.of(source.file().eResource());
        Map<String, VertexTarget> chosen = resolver.resolve(network, topology).value().stream()
                .collect(Collectors.toMap(VertexTarget::vertex, target -> target));
        NetworkPlacement placement = compilation.placement().get();
        return of(placement, topology, network, chosen, sources(source), text(placement.cost(), move));
    }

    private static ProgramPlacement of(
            NetworkPlacement placement,
            Topology topology,
            Network network,
            Map<String, VertexTarget> targets,
            Map<String, SourceRange> sources,
            String cost) {
        Map<String, String> backends = new LinkedHashMap<>();
        targets.forEach(
                (vertex, target) -> target.backend().ifPresent(backend -> backends.put(vertex, backend.getLiteral())));
        List<ModulePlace> modules = new ArrayList<>();
        for (PlacedModule module : placement.modules()) {
            for (Spot spot : module.spots()) {
                modules.add(new ModulePlace(
                        module.name(),
                        spot.vertex(),
                        module.reason(),
                        backends.getOrDefault(spot.vertex(), ""),
                        choice(targets.get(spot.vertex())),
                        sources.get(module.name())));
            }
        }
        return new ProgramPlacement(
                network.getPrograms().stream().map(Program::getVertex).toList(),
                PlacementPicture.of(topology, placement, backends, sources),
                modules,
                cost,
                null);
    }

    /** Where nothing was moved, the search knows of nothing better. */
    private static String text(PlacementCost cost, boolean moved) {
        String total = String.format(Locale.ROOT, "cost %,d", cost.total());
        return moved ? total + "; " + cost.quality() : total;
    }

    /** Why a vertex has its backend; what keeps each of them away when it has none. */
    private static String choice(VertexTarget target) {
        if (target == null) {
            return "";
        }
        return target.chosen()
                .map(Consideration::detail)
                .orElseGet(() -> target.considered().stream()
                        .map(each -> each.backend().getLiteral() + ": " + each.detail())
                        .collect(Collectors.joining("; ")));
    }

    private static Map<String, SourceRange> sources(ParsedProgram source) {
        Map<String, SourceRange> sources = new LinkedHashMap<>();
        source.file().getElements().stream()
                .filter(ModuleDeclaration.class::isInstance)
                .map(ModuleDeclaration.class::cast)
                .forEach(module -> sources.put(module.getName(), SourceRanges.of(module)));
        return sources;
    }
}
