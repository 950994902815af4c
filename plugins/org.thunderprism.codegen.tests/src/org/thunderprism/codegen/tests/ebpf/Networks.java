package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.lower.Lowering;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Vertex;
import org.thunderprism.model.topology.prism.PrismTopology;

/** Programs of several vertices as the compiler hands them to the backends. */
final class Networks {

    private Networks() {}

    static Network of(String text) {
        ParsedProgram parsed = ThunderParser.create().parse(URI.createURI("memory:/test.thunder"), text);
        assertThat(parsed.hasErrors()).as("%s", parsed.diagnostics()).isFalse();
        Result<Network> expanded = new Expander().expand(parsed.file(), ExpandOptions.DEFAULT);
        assertThat(expanded.value()).as("%s", expanded.diagnostics()).isNotNull();
        Network lowered =
                new Lowering(digest -> Optional.empty()).lower(expanded.value()).value();
        return new Fusion(FuseOptions.DEFAULT).fuse(lowered).network();
    }

    /** The index of a vertex of the prism. */
    static int index(String vertex) {
        return PrismTopology.create().getVertices().stream()
                .map(Vertex::getName)
                .toList()
                .indexOf(vertex);
    }

    static Program at(Network network, String vertex) {
        return network.getPrograms().stream()
                .filter(program -> program.getVertex().equals(vertex))
                .findFirst()
                .orElseThrow();
    }
}
