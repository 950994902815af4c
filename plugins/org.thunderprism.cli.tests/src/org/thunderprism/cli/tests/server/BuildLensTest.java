package org.thunderprism.cli.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.cli.server.BuildsOnDisk;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.build.BuildFolder;
import org.thunderprism.codegen.build.BuildOutput;
import org.thunderprism.codegen.build.Builder;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.lang.ide.ThunderDslIdeSetup;
import org.thunderprism.lang.ide.codelens.CodeLenses;
import org.thunderprism.lang.ide.codelens.LastBuilds;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.ide.workspace.Workspace;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Stage;

/** What the lens of a program tells of its build. */
class BuildLensTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Flow { size : u16 = ipv4.total_length }
        module act { if size > 1_000 { drop } }
        """;

    @TempDir
    private Path folder;

    private final Injector services = new ThunderDslIdeSetup()
            .createInjectorAndDoEMFRegistration()
            .createChildInjector(binder -> binder.bind(LastBuilds.class).toInstance(new BuildsOnDisk()));

    @Test
    void artefactsAreToldWithTheirSizes() throws IOException {
        assertThat(lens(PROGRAM)).isEqualTo("not built");

        build(PROGRAM, folder.resolve("build"));
        assertThat(lens(PROGRAM))
                .matches("ebpf-c [\\d.]+ KiB, .*wasm [\\d.]+ K?i?B.*")
                .doesNotContain("out of date");
        assertThat(lens(PROGRAM.replace("1_000", "2_000"))).endsWith(" (out of date)");
        assertThat(lens(PROGRAM.replace("guard", "other"))).isEqualTo("not built");
    }

    @Test
    void eachProgramCanHaveAFolderOfItsOwn() throws IOException {
        build(PROGRAM, folder.resolve("build/guard"));
        assertThat(lens(PROGRAM)).startsWith("ebpf-c ");
    }

    private void build(String text, Path target) throws IOException {
        Path file = Files.writeString(folder.resolve("guard.thunder"), text);
        Compilation compilation =
                new Pipeline(ThunderParser.create(), System::nanoTime).compile(file, PipelineOptions.until(Phase.FUSE));
        BuildOutput output = new Builder(Backends.named(List.of()), List.of())
                .build(
                        compilation.network(Stage.FUSE).orElseThrow(),
                        compilation.irHash().orElseThrow(),
                        Progress.NONE)
                .value();
        new BuildFolder(target).write(output.build(), output.files());
    }

    private String lens(String text) {
        String address = folder.resolve("guard.thunder").toUri().toString();
        Workspace workspace = services.getInstance(Workspace.class);
        workspace.open(Addresses.of(address), TextDocument.of(address, 1, text));
        SourceFile file = workspace.program(Addresses.of(address));
        CodeLenses lenses = services.getInstance(CodeLenses.class);
        return lenses.text(file, lenses.of(file).getFirst());
    }
}
