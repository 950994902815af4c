package org.thunderprism.lang.tests.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.imports.FileReferences;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;

/** Programs on topologies of the user's. */
class ImportedTopologyTest {

    private static final String LAB = "topology lab\nvertex left\nvertex right\nedge left -- right\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTopology() throws IOException {
        Files.writeString(folder.resolve("lab.topology"), LAB);
    }

    @Test
    void verticesAreKnown() throws IOException {
        assertThat(findings("""
            import "lab.topology"
            const N : u32 = 1 { left = 2, right = 3 }
            state s { n : u32 }
            module m at left, right { sync s.n to right }
            module l at left { s.n = N + (right as u32) }
            """)).isEmpty();
    }

    @Test
    void verticesOfOtherTopologiesAreNot() throws IOException {
        assertThat(findings("import \"lab.topology\"\nmodule m at crown { pass }\n"))
                .containsExactly("TP1103 the topology 'lab' has no vertex 'crown'; it has left, right");
    }

    @Test
    void topologyHasToBeImported() throws IOException {
        assertThat(findings("module m at all { pass }\n"))
                .containsExactly("TP1102 there is no topology called 'lab'; known: prism");
    }

    @Test
    void libraryMayImportIt() throws IOException {
        Files.writeString(folder.resolve("net.thunder"), "import \"lab.topology\"\nconst N = 1\n");
        assertThat(findings("import \"net.thunder\"\nmodule m at left { pass }\n"))
                .isEmpty();
    }

    @Test
    void whatIsWrongInTheTopologyIsTold() throws IOException {
        Files.writeString(folder.resolve("lab.topology"), LAB + "edge left -- left\n");
        ParsedProgram program = parse("import \"lab.topology\"\nmodule m at left { pass }\n");
        assertThat(program.diagnostics())
                .extracting(each -> Path.of(each.getFile()).getFileName() + ":" + each.getLine() + " " + each.getCode())
                .containsExactly("lab.topology:5 TP1405");
    }

    @Test
    void otherFilesAreNoTopologies() throws IOException {
        Files.writeString(folder.resolve("lab.txt"), LAB);
        assertThat(findings("import \"lab.txt\"\nimport \"lab.topology\"\nmodule m at left { pass }\n"))
                .containsExactly(
                        "TP1105 'lab.txt' cannot be imported: it is neither a ThunderDSL file (.thunder) nor a topology"
                                + " (.topology)");
    }

    @Test
    void programDependsOnIt() throws IOException {
        ParsedProgram program = parse("import \"lab.topology\"\nmodule m at left { pass }\n");
        assertThat(FileReferences.of(program.file()))
                .containsExactly(
                        URI.createFileURI(folder.resolve("lab.topology").toString()));
    }

    private List<String> findings(String rest) throws IOException {
        return parse(rest).diagnostics().stream()
                .map(each -> each.getCode() + " " + each.getMessage())
                .toList();
    }

    private ParsedProgram parse(String rest) throws IOException {
        Path program = folder.resolve("program.thunder");
        Files.writeString(program, "program p version \"1.0.0\" facet bolt on lab\n" + rest);
        return ThunderParser.create().parse(program);
    }
}
