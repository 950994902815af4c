package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.table.TableFile;
import org.thunderprism.lang.table.TableFiles;
import org.thunderprism.lang.table.TableLimits;
import org.thunderprism.lang.table.TableShape;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.VertexContext;
import org.thunderprism.model.topology.TopologyFactory;

/** How the files of tables' rows are found, what is told of them, and how often they are read. */
class TableFilesTest {

    private static final String TABLE = "table t(port: u16%s) -> %s from \"rows.csv\"%s\n";

    @TempDir
    private Path folder;

    private Path main;
    private Path rows;

    @BeforeEach
    void write() throws IOException {
        main = write("main.thunder", TABLE.formatted("", "u8", ""));
        rows = write("rows.csv", "port,result\n80,1\n443,2\n");
    }

    @Test
    void rowsThatFit() throws IOException {
        assertThat(Parsing.codes(Parsing.file(main))).isEmpty();
        write("rows.csv", "\uFEFFnote, result ,\"port\"\r\n\"web, plain\",1,\"80\"\r\n\r\n,0x02, 443 \r\n");
        assertThat(Parsing.codes(Parsing.file(main))).isEmpty();
        write("main.thunder", TABLE.formatted(" range", "i8[2]", " size 2"));
        write("rows.csv", "result[1],port,result[0]\n-128,80 .. 443,127\n0,_,0\n");
        assertThat(Parsing.codes(Parsing.file(main))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | u8    | ''     | port,result\\n"
                        + "80,many | rows.csv:2:4+4 error TP2024 Column `result`: `many` is not an integer. Correct the"
                        + " file.",
                "-          | u8    | ''     | port,result\\n"
                        + "80,256  | rows.csv:2:4+3 error TP2024 Column `result`: `256` does not fit u8. Correct the"
                        + " file.",
                "-          | u8[2] | ''     | port,result[0],result[1]\\n"
                        + "80,1,-2 | rows.csv:2:6+2 error TP2024 Column `result[1]`: `-2` does not fit u8. Correct the"
                        + " file.",
                "-          | u8    | ''     | port,result\\n"
                        + "80,1\\n"
                        + "81 | rows.csv:3:1+1 error TP2024 Column `result`: the row ends before this column. Correct the"
                        + " file.",
                "-          | u8    | ''     | port,result\\n"
                        + "80,1,3 | rows.csv:2:6+1 error TP2024 Column `3`: the header names only 2 columns. Correct the"
                        + " file.",
                "-          | u8    | ''     | result,port\\n"
                        + "1,70000 | rows.csv:2:3+5 error TP2025 The pattern for key `port` of table `t` does not fit: the"
                        + " key is matched as exact, and is u16. Change the pattern or the key.",
                "' lpm'     | u8    | ''     | port,result\\n"
                        + "80 / 17,1 | rows.csv:2:1+7 error TP2025 The pattern for key `port` of table `t` does not fit:"
                        + " the key is matched as lpm, and is u16. Change the pattern or the key.",
                "' fuzzy'   | u8    | ''     | port,result\\n"
                        + "70000,1 | rows.csv:2:1+5 error TP2025 The pattern for key `port` of table `t` does not fit: the"
                        + " key is matched as fuzzy, and is u16. Change the pattern or the key.",
                "' fuzzy'   | u8    | ''     | port,result\\n"
                        + "80,1\\n"
                        + "_,1 | rows.csv:3:1+1 error TP2026 Table `t` is fuzzy, so that each of its rows is a point: one"
                        + " value for every key. Write a value for each key.",
                "-          | u8    | ''     | ''                  | 1:31+10 error TP2023 Cannot read the rows of `t`"
                        + " from `rows.csv`: it is empty; its first line must name the columns.",
                "-          | u8[2] | ''     | port,result\\n"
                        + "80,1 | 1:34+10 error TP2023 Cannot read the rows of `t` from `rows.csv`: it lacks the columns"
                        + " result[0], result[1].",
                "-          | u8    | ''     | port,result,port\\n"
                        + "1,2,3 | 1:31+10 error TP2023 Cannot read the rows of `t` from `rows.csv`: the column port"
                        + " appears twice.",
                "-          | u8    | ''     | port,result\\n"
                        + "\"80\"x,1 | 1:31+10 error TP2023 Cannot read the rows of `t` from `rows.csv`: it is not CSV"
                        + " with values and lines of bearable length (RFC 4180).",
                "-          | u8    | ' size 1' | port,result\\n"
                        + "80,1\\n"
                        + "81,1 | 1:47+1 error TP2022 Table `t` has 2 entries, but holds at most 1. Raise its `size`, or"
                        + " split the table."
            })
    void whatIsWrongIsToldWithItsPlace(String match, String result, String size, String content, String finding)
            throws IOException {
        write("main.thunder", TABLE.formatted(match == null ? "" : match, result, size));
        write("rows.csv", content.replace("\\n", "\n"));
        assertThat(Parsing.findings(Parsing.file(main), main)).isEqualTo(finding.replace("\\n", "\n") + "\n");
    }

    @Test
    void quotedValuesMayHaveAnyCharacters() throws IOException {
        write("rows.csv", "port,result\n\"8\n0\u0007\",1\n");
        assertThat(Parsing.findings(Parsing.file(main), main))
                .isEqualTo("rows.csv:2:1+4 error TP2024 Column `port`: `8\n"
                        + "0\uFFFD` is not a pattern. Correct the file.\n");
    }

    @Test
    void aFindingInTheFileTellsWhoNamesIt() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/rows.csv"), "port,result\n80,x\n");
        write("lib/ports.thunder", TABLE.formatted("", "u8", ""));
        write("main.thunder", "import \"lib/ports.thunder\"\n");
        assertThat(Parsing.file(main).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.getFile()).isEqualTo(folder.resolve("lib/rows.csv").toString());
            assertThat(found.getExpansions()).singleElement().satisfies(step -> {
                assertThat(step.getFile())
                        .isEqualTo(folder.resolve("lib/ports.thunder").toString());
                assertThat(step.getLine() + ":" + step.getColumn()).isEqualTo("1:31");
            });
        });
    }

    @Test
    void aFileStaysReadUntilItChanges() throws IOException {
        ParsedProgram program = Parsing.file(main);
        TableFile.Content read = (TableFile.Content) file(program);

        FileTime time = Files.getLastModifiedTime(rows);
        Files.writeString(rows, " ".repeat((int) Files.size(rows)));
        Files.setLastModifiedTime(rows, time);
        assertThat(((TableFile.Content) file(program)).rows()).isSameAs(read.rows());

        write("rows.csv", "port,result\n");
        assertThat(((TableFile.Content) file(program)).rows()).isEmpty();
    }

    @Test
    void largeFilesAreNotRead() throws IOException {
        Files.write(rows, new byte[(int) TableLimits.DEFAULT.fileBytes() + 1]);
        assertThat(Parsing.errors(Parsing.file(main)))
                .containsExactly(
                        "1:31 TP2023 Cannot read the rows of `t` from `rows.csv`: it has more than 67108864 bytes.");
        write("rows.csv", "port,result\n" + "1,1\n".repeat(TableLimits.DEFAULT.entries() + 1));
        assertThat(Parsing.errors(Parsing.file(main)))
                .containsExactly(
                        "1:31 TP2023 Cannot read the rows of `t` from `rows.csv`: it has more than 1000000 rows.");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        byte[] content = "port,result\n80,1\n".getBytes(StandardCharsets.UTF_8);
        content[12] = (byte) 0xC0;
        Files.write(rows, content);
        assertThat(Parsing.errors(Parsing.file(main)))
                .containsExactly(
                        "1:31 TP2023 Cannot read the rows of `t` from `rows.csv`: it holds bytes that are not UTF-8.");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static TableFile file(ParsedProgram program) {
        TableDeclaration table = (TableDeclaration) program.file().getElements().getFirst();
        TypeComputer types = new TypeComputer(
                VertexContext.every(TopologyFactory.eINSTANCE.createTopology()), model -> Optional.empty());
        return TableFiles.of(table.eResource().getResourceSet())
                .file(table, TableShape.of(table, syntax -> types.type(syntax).valueType()));
    }
}
