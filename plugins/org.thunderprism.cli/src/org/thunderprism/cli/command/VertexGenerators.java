package org.thunderprism.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.placing.GeneratorTarget;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.compiler.place.resolve.VertexTarget;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.scoping.TopologyCatalogue;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.topology.Topology;

/** The generators that a topology's capabilities ask for. */
final class VertexGenerators {

    private VertexGenerators() {}

    /**
     * The generator of each vertex, when the program runs on a topology of its own that names backends; otherwise none.
     *
     * @throws CommandFailure when a vertex has no backend for its program
     */
    static Map<String, List<CodeGenerator>> of(Compilation compilation) {
        Resource file = compilation.source().file().eResource();
        Topology topology = ProgramTopology.of(file);
        // The built-in prism is a template: programs on it are built for everything.
        if (topology == TopologyCatalogue.of(file.getResourceSet()).prism() || !namesBackends(topology)) {
            return Map.of();
        }
        Result<List<VertexTarget>> targets = new TargetResolver(GeneratorTarget.all())
                .resolve(compilation.network(Stage.FUSE).orElseThrow(), topology);
        if (!targets.isSuccess()) {
            throw CommandFailure.findings(targets.diagnostics());
        }
        Map<String, List<CodeGenerator>> generators = new LinkedHashMap<>();
        for (VertexTarget target : targets.value()) {
            target.backend().flatMap(Backends::of).ifPresent(each -> generators.put(target.vertex(), List.of(each)));
        }
        return generators;
    }

    private static boolean namesBackends(Topology topology) {
        return topology.getVertices().stream()
                .anyMatch(vertex -> vertex.getCapabilities() != null
                        && !vertex.getCapabilities().getBackends().isEmpty());
    }
}
