package org.thunderprism.eclipse.tests.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.build.ArtifactCompiler;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.codegen.project.ProjectFolder;
import org.thunderprism.codegen.project.SourceOutcome;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.setting.ThunderPreferences;
import org.thunderprism.eclipse.tests.user.TestProject;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.witness.ebpf.ClangCompiler;
import org.thunderprism.witness.ebpf.KernelVerifier;

/** What clang and the kernel's verifier refuse is marked at the line of the program that it comes from. */
class ToolMarkersTest {

    private static final String FILE = "guard.thunder";
    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Packet { length : u16 }
        module act role control {
          if length > 1500 {
            drop
          }
        }
        """;
    private static final String LINE_5 = "#line 5 \"guard.thunder\"\n";

    private TestProject project;

    @BeforeEach
    void create() {
        project = TestProject.create("tools");
        project.write(FILE, PROGRAM);
        project.awaitBuild();
    }

    @AfterEach
    void delete() {
        project.close();
    }

    @Test
    void whatClangRefusesIsMarked() throws CoreException {
        mark(new ClangCompiler(), "undeclared_name = 1;\n");
        assertThat(project.problems()).containsExactly("guard.thunder:5 TP4501");
    }

    @Test
    void whatTheVerifierRefusesIsMarked() throws CoreException {
        mark(new KernelVerifier(), "outcome->argument = *(volatile unsigned int *)(0x10 + (long)input->length);\n");
        assertThat(project.problems()).containsExactly("guard.thunder:5 TP4601");
    }

    @Test
    void aBuildAsksTheToolsThatAreSet() throws Exception {
        IEclipsePreferences own = new ProjectScope(project.resource()).getNode(ThunderPreferences.NODE);
        own.putBoolean(ThunderPreferences.COMPILE_OBJECTS, true);
        own.putBoolean(ThunderPreferences.LOAD_OBJECTS, true);
        own.flush();
        project.write(FILE, PROGRAM.replace("1500", "1400"));
        project.awaitBuild();
        assertThat(project.problems()).isEmpty();
        assertThat(project.file("build/guard/bolt/guard.bpf.o").exists()).isTrue();
    }

    /** Lets a tool read the program's C with a statement more behind line 5, and marks what it says. */
    private void mark(ArtifactCompiler tool, String statement) throws CoreException {
        ProjectFolder folder =
                new ProjectFolder(project.resource().getLocation().toPath(), "build");
        Program program = new Pipeline(ThunderParser.create(), System::nanoTime)
                .compile(folder.path(FILE), PipelineOptions.until(Phase.FUSE).withRoot(folder.root()))
                .network(Stage.FUSE)
                .orElseThrow()
                .getPrograms()
                .getFirst();
        GeneratedFile file = new EbpfGenerator()
                .generate(program, new GenerateOptions("guard")).files().stream()
                        .filter(each -> tool.accepts(each.kind()))
                        .findFirst()
                        .orElseThrow();
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(LINE_5);
        GeneratedFile spoilt =
                GeneratedFile.text(file.kind(), file.path(), text.replaceFirst(LINE_5, LINE_5 + statement + LINE_5));
        List<Diagnostic> found = tool.compile(program, spoilt).diagnostics();
        new ProblemMarkers(project.resource(), folder)
                .replace(new SourceOutcome(FILE, found, Optional.empty(), List.of()));
    }
}
