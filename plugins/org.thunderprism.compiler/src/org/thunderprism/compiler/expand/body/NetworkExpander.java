package org.thunderprism.compiler.expand.body;

import java.util.Map;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.plan.AgedFields;
import org.thunderprism.compiler.expand.plan.CarriedLets;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.plan.Placement;
import org.thunderprism.compiler.expand.plan.Routes;
import org.thunderprism.compiler.expand.plan.TopologyView;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Meter;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.report.Refusal;
import org.thunderprism.compiler.expand.source.ModelContents;
import org.thunderprism.compiler.expand.source.SourceFiles;
import org.thunderprism.compiler.expand.source.Sources;
import org.thunderprism.compiler.expand.source.TableContents;
import org.thunderprism.compiler.ir.Numbering;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.RelativeVertices;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.VertexContext;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.topology.Topology;

/** Expands a program for every vertex that holds a part of it. */
public final class NetworkExpander {

    private final ThunderFile program;
    private final Topology topology;
    private final Limits limits;
    private final Map<String, String> places;
    private final Diagnostics diagnostics;
    private final Problems problems;

    /**
     * @param program with a header, without errors
     * @param places vertices of modules without {@code at} that are not at the facet, by the module's name
     */
    public NetworkExpander(
            ThunderFile program,
            Topology topology,
            Limits limits,
            Map<String, String> places,
            Diagnostics diagnostics) {
        this.program = program;
        this.topology = topology;
        this.limits = limits;
        this.places = places;
        this.diagnostics = diagnostics;
        this.problems = new Problems(diagnostics);
    }

    /** The network as far as it could be expanded; what could not is in the diagnostics. */
    public Network expand() {
        Network network = IrFactory.eINSTANCE.createNetwork();
        ProgramHeader header = program.getHeader();
        network.setName(header.getName());
        network.setVersion(header.getVersion());
        network.setFacet(header.getFacet());
        network.setTopology(topology.getName());
        network.setStage(Stage.EXPAND);
        try {
            fill(network);
        } catch (Refusal reported) {
            // What is there is incomplete, which the diagnostics say.
        }
        Numbering.number(network);
        return network;
    }

    private void fill(Network network) {
        SourceFiles files = new SourceFiles(program);
        TopologyView view = new TopologyView(topology);
        Placement placement = new Placement(view, facet(files, view), places, files.modules());
        Routes routes = new Routes(placement);
        warnOfIdleModules(placement, routes);
        Surroundings around = surroundings(files, placement, routes);
        for (int vertex : routes.vertices()) {
            Program expanded = new VertexExpander(vertex, around).expand();
            expanded.setMalformed(malformed());
            network.getPrograms().add(expanded);
        }
        network.getMessages().addAll(around.messages().all(placement.modules(), routes));
    }

    private Surroundings surroundings(SourceFiles files, Placement placement, Routes routes) {
        CarriedLets carried = new CarriedLets(placement, routes);
        AgedFields aged = new AgedFields(placement.modules());
        ModelContents models = new ModelContents(diagnostics);
        TypeComputer types = new TypeComputer(VertexContext.every(topology), models);
        LetTypes letTypes = new LetTypes(types, problems);
        Messages messages = new Messages(carried, letTypes, !aged.isEmpty(), files.featureNames(), problems, limits);
        return new Surroundings(
                placement,
                routes,
                carried,
                aged,
                messages,
                letTypes,
                types,
                files,
                new Sources(),
                models,
                new TableContents(diagnostics),
                problems,
                new Meter(limits, diagnostics),
                limits);
    }

    private VerdictKind malformed() {
        return switch (program.getHeader().getMalformed()) {
            case PASS -> VerdictKind.PASS;
            case DROP -> VerdictKind.DROP;
        };
    }

    /** The vertex of modules without a place. Without such modules it need not be one of the topology's. */
    private int facet(SourceFiles files, TopologyView view) {
        String facet = program.getHeader().getFacet();
        return view.index(facet).orElseGet(() -> {
            files.modules().stream()
                    .filter(module -> module.getPlace() == null || module.getPlace() instanceof RelativeVertices)
                    .findFirst()
                    .ifPresent(module -> {
                        throw problems.refuse(
                                ExpandCode.NO_VERTEX,
                                SourceRanges.origin(module),
                                view.name(),
                                facet,
                                String.join(", ", view.names()));
                    });
            return 0;
        });
    }

    private void warnOfIdleModules(Placement placement, Routes routes) {
        for (ModuleDeclaration module : placement.modules()) {
            if (module.getTrigger() != null
                    && placement.vertices(module).stream().noneMatch(vertex -> routes.isTriggered(module, vertex))) {
                String awaited = Place.of(module.getTrigger()).map(Place::name).orElse("");
                problems.warn(ExpandCode.NEVER_RUNS, SourceRanges.origin(module), module.getName(), awaited);
            }
        }
    }
}
