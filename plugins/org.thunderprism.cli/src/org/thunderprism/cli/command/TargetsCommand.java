package org.thunderprism.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.TextTable;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.Json;
import org.thunderprism.codegen.placing.GeneratorTarget;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.place.resolve.Consideration;
import org.thunderprism.compiler.place.resolve.Consideration.Finding;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.compiler.place.resolve.VertexTarget;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code thunder targets}: the backend of each vertex. */
@Command(
        name = "targets",
        header = "Tells which backend serves each vertex of a program, and why the others do not.",
        footer = {"", "Example:", "  thunder targets guard.thunder"})
public final class TargetsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ProgramArguments program;

    @Mixin
    private ResultFormatArgument format;

    public TargetsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Compilation compilation = program.compile(context, Phase.FUSE, Set.of());
        Topology topology = ProgramTopology.of(compilation.source().file().eResource());
        Result<List<VertexTarget>> targets = new TargetResolver(GeneratorTarget.all())
                .resolve(compilation.network(Stage.FUSE).orElseThrow(), topology);
        if (format.isJson()) {
            context.console().out().line(Json.pretty(json(targets.value(), topology)));
        } else {
            write(targets.value());
        }
        if (!targets.isSuccess()) {
            throw CommandFailure.findings(targets.diagnostics());
        }
        return ExitCode.OK;
    }

    private void write(List<VertexTarget> targets) {
        TextTable table = new TextTable(
                context.console().out(), List.of("vertex", "backend", "taken", "why"), Set.of(0, 1, 2, 3));
        for (VertexTarget target : targets) {
            String vertex = target.vertex();
            for (Consideration each : target.considered()) {
                if (each.finding() != Finding.NOT_OFFERED) {
                    String taken = each.finding() == Finding.CHOSEN ? "yes" : "no";
                    table.row(List.of(vertex, each.backend().getLiteral(), taken, each.detail()));
                    vertex = "";
                }
            }
        }
        table.write();
    }

    private static ObjectNode json(List<VertexTarget> targets, Topology topology) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("topology", topology.getName());
        ArrayNode vertices = root.putArray("targets");
        for (VertexTarget target : targets) {
            ObjectNode vertex = vertices.addObject().put("vertex", target.vertex());
            vertex.put("backend", target.backend().map(Backend::getLiteral).orElse(null));
            ArrayNode considered = vertex.putArray("considered");
            for (Consideration each : target.considered()) {
                considered
                        .addObject()
                        .put("backend", each.backend().getLiteral())
                        .put("finding", each.finding().name().toLowerCase(Locale.ROOT))
                        .put("reason", each.detail());
            }
        }
        return root;
    }
}
