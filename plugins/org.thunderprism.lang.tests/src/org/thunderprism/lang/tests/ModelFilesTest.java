package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.model.ModelFile;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.model.ModelShape;
import org.thunderprism.lang.parse.ParseOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;

/** How the files of models are found, and how often they are read. */
class ModelFilesTest {

    private static final String PROGRAM = "model m = pegasus \"model.json\"\n\nmodule a {\n  let y = m([1])[1]\n}\n";
    private static final String ONE_OUTPUT = model("[1],[2]");
    private static final String TWO_OUTPUTS = model("[1,2],[3,4]");

    @TempDir
    private Path folder;

    private Path main;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        main = Files.writeString(folder.resolve("main.thunder"), PROGRAM);
        model = Files.writeString(folder.resolve("model.json"), TWO_OUTPUTS);
    }

    @Test
    void aFileStaysReadUntilItChanges() throws IOException {
        ParsedProgram program = Parsing.file(main);
        assertThat(Parsing.errors(program)).isEmpty();
        ModelFile.Content read = (ModelFile.Content) file(program);

        FileTime time = Files.getLastModifiedTime(model);
        Files.writeString(model, " ".repeat(TWO_OUTPUTS.length()));
        Files.setLastModifiedTime(model, time);
        assertThat(((ModelFile.Content) file(program)).model()).isSameAs(read.model());

        Files.writeString(model, ONE_OUTPUT);
        assertThat(((ModelFile.Content) file(program)).shape()).isEqualTo(new ModelShape(1, 1, true, 32));
    }

    @Test
    void aReadModelIsKnownByItsDigest() throws IOException {
        ParsedProgram program = Parsing.file(main);
        ModelFile.Content read = (ModelFile.Content) file(program);
        assertThat(read.digest()).matches("[0-9a-f]{64}");
        assertThat(files(program).model(read.digest())).containsSame(read.model());

        Files.writeString(model, ONE_OUTPUT);
        file(program);
        assertThat(files(program).model(read.digest())).isEmpty();
    }

    @Test
    void aReplacementTakesTheFilesPlace(@TempDir Path elsewhere) throws IOException {
        Files.delete(model);
        assertThat(Parsing.errors(Parsing.file(main)))
                .containsExactly("1:19 TP1315 the model \"model.json\" cannot be read: there is no such file");

        Path other = Files.writeString(elsewhere.resolve("other.json"), TWO_OUTPUTS);
        assertThat(Parsing.errors(replaced(other))).isEmpty();
    }

    @Test
    void whatIsWrongWithAReplacementIsToldUnderItsName(@TempDir Path elsewhere) throws IOException {
        Path other = elsewhere.resolve("other.json");
        assertThat(Parsing.errors(replaced(other)))
                .containsExactly("1:19 TP1315 the model \"" + other + "\" cannot be read: there is no such file");
        Files.writeString(other, "{}");
        assertThat(replaced(other).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.getCode()).isEqualTo("TP3104");
            assertThat(found.getFile()).isEqualTo(other.toString());
            assertThat(found.getExpansions())
                    .singleElement()
                    .satisfies(step -> assertThat(step.getFile()).isEqualTo(main.toString()));
        });
        Files.writeString(other, ONE_OUTPUT);
        assertThat(Parsing.errors(replaced(other)))
                .singleElement()
                .asString()
                .startsWith("4:18 TP1209 the index 1 is out of range");
    }

    @Test
    void pathsAreRelativeToTheDeclaringFile() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        Files.move(model, folder.resolve("lib/model.json"));
        Files.writeString(folder.resolve("lib/models.thunder"), "model m = pegasus \"model.json\"\n");
        Files.writeString(main, "import \"lib/models.thunder\"\nmodule a {\n  let y = m([1])[1]\n}\n");
        assertThat(Parsing.errors(Parsing.file(main))).isEmpty();
    }

    @Test
    void symbolicLinksDoNotLeadOut(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.move(model, elsewhere.resolve("model.json"));
        Files.createSymbolicLink(model, outside);
        assertThat(Parsing.errors(Parsing.file(main)))
                .containsExactly("1:19 TP1106 'model.json' cannot be imported: it leaves the project folder through a"
                        + " symbolic link; write a path relative to this file that stays in the project folder");
    }

    @Test
    void aFolderIsNoModel() throws IOException {
        Files.delete(model);
        Files.createDirectory(model);
        assertThat(Parsing.errors(Parsing.file(main)))
                .containsExactly("1:19 TP1315 the model \"model.json\" cannot be read: it is not a regular file");
    }

    private ParsedProgram replaced(Path other) {
        return Parsing.parser().parse(main, ParseOptions.DEFAULT.withModelFiles(Map.of("m", other)));
    }

    private static ModelFile file(ParsedProgram program) {
        return files(program)
                .file((ModelDeclaration) program.file().getElements().getFirst());
    }

    private static ModelFiles files(ParsedProgram program) {
        return ModelFiles.of(program.file().eResource().getResourceSet());
    }

    private static String model(String rows) {
        return "{\"layers\":[{\"block_size\":1,\"blocks\":[{\"feature\":[0],\"threshold\":[7],\"table\":[" + rows
                + "]}]}]}";
    }
}
