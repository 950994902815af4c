package org.thunderprism.codegen.tests.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.codegen.placing.GeneratorTarget;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.place.PlaceOptions;
import org.thunderprism.compiler.place.resolve.Consideration;
import org.thunderprism.compiler.place.resolve.Consideration.Finding;
import org.thunderprism.compiler.place.resolve.TargetBackend;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.compiler.place.resolve.VertexTarget;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Backend;

/** The backend of each vertex, with the product's own code generators. */
class TargetResolverTest {

    private static final String SMALL = """
        program small version "1.0.0" facet crown on lab
        import "lab.topology"
        input Packet { size : u16 = ipv4.total_length }
        module decide at all { if size > 100 { drop } }
        """;

    /** More than the kernel keeps for each CPU, so that eBPF cannot do it. */
    private static final String LARGE = """
        program large version "1.0.0" facet crown on lab
        import "lab.topology"
        input Packet { size : u16 = ipv4.total_length }
        state seen per_cpu { sizes : u64[8000] }
        module decide at all { seen.sizes[size] += 1 }
        """;

    @TempDir
    private Path folder;

    private Result<List<VertexTarget>> resolve(String vertices, String program, List<TargetBackend> backends)
            throws IOException {
        Compilation compilation = Placing.place(folder, "topology lab\n" + vertices, program, PlaceOptions.STAY);
        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        return new TargetResolver(backends)
                .resolve(
                        compilation.network(Stage.FUSE).orElseThrow(),
                        ProgramTopology.of(compilation.source().file().eResource()));
    }

    private Result<List<VertexTarget>> resolve(String vertices, String program) throws IOException {
        return resolve(vertices, program, GeneratorTarget.all());
    }

    @Test
    void theVertexPrefersAndTheProductFillsIn() throws IOException {
        List<VertexTarget> targets = resolve("""
            vertex crown { backends wasm, ebpf }
            vertex bolt
            vertex forge { kernel "6.8.0-45-generic" backends ebpf }
            edge crown -- bolt
            edge bolt -- forge
            """, SMALL).value();
        assertThat(targets)
                .extracting(VertexTarget::backend)
                .containsExactly(Optional.of(Backend.WASM), Optional.of(Backend.EBPF), Optional.of(Backend.EBPF));
        assertThat(targets.get(0).considered().get(1))
                .isEqualTo(new Consideration(Backend.EBPF, Finding.NOT_NEEDED, "`wasm` comes before it"));
        assertThat(targets.get(1).chosen().orElseThrow().detail()).contains("the vertex names none");
    }

    @Test
    void anOldKernelIsPassedOver() throws IOException {
        VertexTarget target = resolve("vertex crown { kernel \"5.17.3\" backends ebpf, wasm }", SMALL)
                .value()
                .getFirst();
        assertThat(target.backend()).contains(Backend.WASM);
        assertThat(target.considered().getFirst().finding()).isEqualTo(Finding.CAPABILITY);
        assertThat(target.considered().getFirst().detail()).contains("5.18", "5.17.3");
        assertThat(target.chosen().orElseThrow().detail()).startsWith("the first that can be used");
    }

    @Test
    void aConstructThatABackendCannotDoIsToldWithWhatWouldDo() throws IOException {
        VertexTarget both =
                resolve("vertex crown { backends ebpf, wasm }", LARGE).value().getFirst();
        assertThat(both.backend()).contains(Backend.WASM);
        assertThat(both.considered().getFirst().finding()).isEqualTo(Finding.CONSTRUCT);
        assertThat(both.considered().getFirst().detail()).startsWith("TP4003: ");

        Result<List<VertexTarget>> one = resolve("vertex crown { backends ebpf }", LARGE);
        assertThat(one.value().getFirst().backend()).isEmpty();
        assertThat(one.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.getCode()).isEqualTo("TP2501");
            assertThat(found.getMessage())
                    .contains("`crown`", "TP4003", "`wasm`")
                    .contains(" would do");
            assertThat(found.getLine()).isEqualTo(5);
        });
    }

    @Test
    void aBackendWithoutAGeneratorIsNone() throws IOException {
        List<TargetBackend> ebpf = GeneratorTarget.all().stream()
                .filter(target -> target.backend() == Backend.EBPF)
                .toList();
        Result<List<VertexTarget>> targets = resolve("vertex crown { backends wasm }", SMALL, ebpf);
        assertThat(targets.value().getFirst().considered().getFirst().finding()).isEqualTo(Finding.NO_GENERATOR);
        assertThat(targets.diagnostics())
                .extracting(Diagnostic::getMessage)
                .singleElement()
                .asString()
                .contains("there is no code generator for it; `ebpf` would do");
    }
}
