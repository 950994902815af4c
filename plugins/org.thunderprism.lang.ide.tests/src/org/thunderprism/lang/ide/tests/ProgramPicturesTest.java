package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.expand.print.PrintedLine;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.lang.ide.program.ProgramAddress;
import org.thunderprism.lang.ide.program.ProgramExpansion;
import org.thunderprism.lang.ide.program.ProgramPicture;
import org.thunderprism.lang.ide.program.ProgramRequests;
import org.thunderprism.lang.ide.program.ProgramTables;
import org.thunderprism.lang.ide.program.TableAddress;

/** The expansion, the primitive graph and the tables of unsaved programs, with the places that they come from. */
class ProgramPicturesTest extends ServerTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Packet { length : u16  port : u16 }
        table ports(port: u16 exact) -> u8 default 0 { 80 => 1, 443 => 2, }
        table sizes(x0: u16 fuzzy) -> i16[2] {
          tree
            x0 <= 100 ? leaf [1, 2] : leaf [3, 4]
        }
        module classify {
          let service = ports(port)
          let score = sum_reduce(map(partition([length], size 1, stride 1), table sizes))
          let total = sum(i in 0 ..< 3) length
        }
        module act role control at forge after classify {
          if service == 2 { drop }
        }
        """;

    @Test
    void everyLineOfTheExpansionThatSomethingWasWrittenForSaysWhere() {
        ProgramExpansion expansion =
                requests().expansion(address(PROGRAM, "bolt", null)).join();

        assertThat(expansion.problem()).isNull();
        assertThat(expansion.vertices()).containsExactly("bolt", "forge");
        PrintedLine total = line(expansion, "let total");
        assertThat(written(total)).isEqualTo("sum(i in 0 ..< 3) length");
        assertThat(written(line(expansion, "table ports"))).startsWith("table ports");
        assertThat(written(line(expansion, "module classify"))).startsWith("module classify");
        assertThat(expansion.lines()).noneMatch(line -> line.text().contains("drop"));
    }

    @Test
    void thePrimitiveGraphHasPlaces() {
        ProgramPicture picture =
                requests().picture(address(PROGRAM, "bolt", "lower")).join();

        assertThat(picture.problem()).isNull();
        assertThat(picture.picture().boxes())
                .extracting(Picture.Box::style)
                .contains("partition", "map", "sum", "lookup");
        Picture.Box lookup = picture.picture().boxes().stream()
                .filter(box -> box.style().equals("lookup"))
                .findFirst()
                .orElseThrow();
        assertThat(PROGRAM.substring(
                        lookup.source().offset(),
                        lookup.source().offset() + lookup.source().length()))
                .isEqualTo("ports(port)");
    }

    @Test
    void allVerticesAreOnePicture() {
        ProgramPicture picture =
                requests().picture(address(PROGRAM, null, null)).join();

        assertThat(picture.picture().title()).isEqualTo("guard");
        assertThat(picture.picture().lines()).extracting(Picture.Line::style).contains("message");
    }

    @Test
    void tablesAreCountedAndMeasured() {
        ProgramTables tables =
                requests().tables(address(PROGRAM, "bolt", "lower")).join();

        assertThat(tables.tables())
                .extracting(table -> table.name() + " " + table.keys() + " " + table.result() + " " + table.entries()
                        + " " + table.depth() + " " + table.bytes())
                .containsExactly("ports [port: u16 exact] u8 2 0 7", "sizes [x[0]: u16 fuzzy] i16[2] 2 1 10");
        assertThat(tables.tables().getFirst().source().line()).isEqualTo(3);
    }

    @Test
    void aFuzzyTableHasATree() {
        String uri = show(PROGRAM).getUri();
        ProgramPicture tree =
                requests().tree(new TableAddress(uri, "bolt", "lower", "sizes")).join();

        assertThat(tree.picture().boxes())
                .extracting(Picture.Box::title)
                .containsExactly("x[0] ≤ 100", "leaf 0", "leaf 1");
        assertThat(requests()
                        .tree(new TableAddress(uri, "bolt", "lower", "ports"))
                        .join()
                        .problem())
                .isEqualTo("there is no fuzzy table 'ports'");
    }

    @Test
    void whatKeepsAProgramFromBeingCompiledIsSaid() {
        String wrong = PROGRAM.replace("ports(port)", "harbours(port)");
        assertThat(requests().picture(address(wrong, null, null)).join().problem())
                .startsWith("line 9: TP1101");
        assertThat(requests().tables(address(wrong, null, null)).join().problem())
                .startsWith("line 9: TP1101");
        assertThat(requests().expansion(address(wrong, null, null)).join().problem())
                .startsWith("line 9: TP1101");
        assertThat(requests().picture(address(PROGRAM, "sec", null)).join().problem())
                .isEqualTo("nothing of this program runs at 'sec'");
        assertThat(requests().picture(address(PROGRAM, null, "later")).join().problem())
                .startsWith("there is no stage 'later'");
    }

    private ProgramRequests requests() {
        return editor.server().programs();
    }

    private ProgramAddress address(String text, String vertex, String stage) {
        return new ProgramAddress(show(text).getUri(), vertex, stage, null);
    }

    private static PrintedLine line(ProgramExpansion expansion, String beginning) {
        return expansion.lines().stream()
                .filter(line -> line.text().strip().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String written(PrintedLine line) {
        int offset = line.source().offset();
        return PROGRAM.substring(offset, offset + line.source().length());
    }
}
