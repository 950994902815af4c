package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.parse.ParseOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.SourceReader;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.VertexList;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;

/** How programs are found, read and placed. */
class ParserTest {

    @TempDir
    private Path folder;

    @Test
    void importsComeFromTheReader() {
        Map<String, String> files = Map.of(
                "/a/lib/one.thunder",
                "import \"../two.thunder\"\nconst ONE = TWO\n",
                "/a/two.thunder",
                "const TWO = 2\n");
        SourceReader reader = (file, limit) -> {
            String text = files.get(file.path());
            if (text == null) {
                throw new NoSuchFileException(file.path());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        };
        URI main = URI.createURI("memory:/a/main.thunder");
        ParsedProgram program = Parsing.parser()
                .parse(
                        main,
                        "import \"lib/one.thunder\"\nconst SUM = ONE + TWO\nconst BAD = THREE\n",
                        reader,
                        ParseOptions.DEFAULT);
        assertThat(Parsing.errors(program)).singleElement().asString().startsWith("3:13 TP1101");
    }

    @Test
    void importsMayGoUpInsideTheRoot() throws IOException {
        Files.createDirectories(folder.resolve("programs"));
        Files.writeString(folder.resolve("shared.thunder"), "const SHARED = 1\nconst BAD = nothing\n");
        Path main = folder.resolve("programs/main.thunder");
        Files.writeString(main, "import \"../shared.thunder\"\nconst A = SHARED\n");
        assertThat(Parsing.codes(Parsing.parser().parse(main))).contains("TP1106");
        ParsedProgram program = Parsing.parser().parse(main, folder, ParseOptions.DEFAULT);
        assertThat(Parsing.codes(program)).containsExactly("TP1101");
        assertThat(program.diagnostics().getFirst().getFile())
                .isEqualTo(folder.resolve("shared.thunder").toString());
    }

    @Test
    void constantsOfSeveralFilesDefinedByThemselves() throws IOException {
        Files.writeString(folder.resolve("one.thunder"), "import \"two.thunder\"\nconst A = B + 1\n");
        Files.writeString(folder.resolve("two.thunder"), "import \"one.thunder\"\nconst B = A + 1\n");
        Path main = folder.resolve("main.thunder");
        Files.writeString(
                main,
                "program p version \"1.0.0\" facet bolt\nimport \"one.thunder\"\nconst C = A\n"
                        + "module m { mark C }\n");
        assertThat(Parsing.errors(Parsing.parser().parse(main)))
                .containsExactly(
                        "2:7 TP1220 'A' is defined by itself: A → B → A; break the circle",
                        "2:7 TP1220 'B' is defined by itself: B → A → B; break the circle");
    }

    @Test
    void symbolicLinksDoNotLeadOut() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.thunder"), "const A = 1\n");
        Path inside = Files.createDirectory(folder.resolve("project"));
        Files.createSymbolicLink(inside.resolve("link.thunder"), outside);
        Path main = Files.writeString(inside.resolve("main.thunder"), "import \"link.thunder\"\n");
        assertThat(Parsing.errors(Parsing.parser().parse(main)))
                .containsExactly(
                        "1:8 TP1105 'link.thunder' cannot be imported: it leaves the project folder through a symbolic"
                                + " link");
    }

    @Test
    void importedFileThatIsNoText() throws IOException {
        Files.write(folder.resolve("bytes.thunder"), new byte[] {(byte) 0xC0, 0});
        Path main = Files.writeString(folder.resolve("main.thunder"), "import \"bytes.thunder\"\n");
        assertThat(Parsing.errors(Parsing.parser().parse(main)))
                .containsExactly(
                        "1:8 TP1105 'bytes.thunder' cannot be imported: the byte 0xC0 at byte offset 0 is not valid"
                                + " UTF-8; save the file as UTF-8");
    }

    @Test
    void otherTopologies() {
        Topology pair = TopologyFactory.eINSTANCE.createTopology();
        pair.setName("pair");
        for (String name : List.of("left", "right")) {
            Vertex vertex = TopologyFactory.eINSTANCE.createVertex();
            vertex.setName(name);
            pair.getVertices().add(vertex);
        }
        String text = "program p version \"1.0.0\" facet bolt on pair\n"
                + "module m at right { }\n"
                + "module n { }\n"
                + "module o at vine { }\n";
        ParsedProgram program = Parsing.parser()
                .parse(
                        URI.createURI("memory:/p.thunder"),
                        text,
                        (file, limit) -> new byte[0],
                        ParseOptions.DEFAULT.withTopologies(List.of(pair)));
        ModuleDeclaration module =
                (ModuleDeclaration) program.file().getElements().getFirst();
        assertThat(((VertexList) module.getPlace()).getVertices())
                .containsExactly(pair.getVertices().get(1));
        assertThat(Parsing.errors(program))
                .containsExactly(
                        "3:8 TP1332 modules without `at` run at vertex bolt, which topology pair lacks; say where they"
                                + " run with at",
                        "4:13 TP1103 the topology 'pair' has no vertex 'vine'; it has left, right");
    }

    @Test
    void modelInputOfAnotherLength() throws IOException {
        Path examples = Path.of("../org.thunderprism.compiler.tests/programs/expand/model");
        Files.copy(examples.resolve("tiny.json"), folder.resolve("tiny.json"));
        Path main = folder.resolve("main.thunder");
        Files.writeString(
                main, "model m = pegasus \"tiny.json\"\n\nmodule a {\n  let y = m([1])\n  let z = y[0] + 1\n}\n");
        assertThat(Parsing.errors(Parsing.parser().parse(main)))
                .singleElement()
                .asString()
                .startsWith("4:13 TP1316 model m takes");
    }

    @Test
    void rangesOfElements() {
        ParsedProgram program = Parsing.text("// ä\n  const A = 1\n\tconst Ü = 2\n".replace("Ü", "B"));
        Constant second = (Constant) program.file().getElements().get(1);
        SourceRange range = SourceRanges.of(second);
        assertThat(range.line()).isEqualTo(3);
        assertThat(range.column()).isEqualTo(2);
        assertThat(range.offset()).isEqualTo(20);
        assertThat(range.length()).isEqualTo("const B = 2".length());
        assertThat(SourceRanges.text(second)).isEqualTo("const B = 2");
        assertThat(SourceRanges.origin(second).expansion()).isNull();
    }

    @Test
    void parsingTwiceGivesTheSame() {
        Path program = Path.of("programs/types/errors.thunder");
        assertThat(Parsing.findings(Parsing.file(program), program))
                .isEqualTo(Parsing.findings(Parsing.file(program), program));
    }
}
