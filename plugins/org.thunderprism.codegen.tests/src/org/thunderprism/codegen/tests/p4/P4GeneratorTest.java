package org.thunderprism.codegen.tests.p4;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.p4.P4Code;
import org.thunderprism.codegen.p4.P4Generator;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.doc.Documentation;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Backend;

class P4GeneratorTest {

    private static final GenerateOptions OPTIONS = new GenerateOptions("sample");

    @Test
    void isThereForThoseWhoAskForIt() {
        assertThat(Backends.of(Backend.P4)).containsInstanceOf(P4Generator.class);
        assertThat(Backends.named(List.of("p4"))).hasSize(1);
        assertThat(Backends.named(List.of())).noneMatch(P4Generator.class::isInstance);
    }

    @Test
    void theSameProgramGivesTheSameBytes() {
        List<GeneratedFile> first =
                new P4Generator().generate(program(), OPTIONS).files();
        List<GeneratedFile> second =
                new P4Generator().generate(program(), OPTIONS).files();

        assertThat(first).usingRecursiveComparison().isEqualTo(second);
        assertThat(first)
                .extracting(GeneratedFile::path)
                .containsExactly("bolt/sample.record.p4", "bolt/sample.resources.json", "bolt/sample.commands.txt");
    }

    @Test
    void rangesAreOneEntryEachOrOneForEachPrefix() {
        assertThat(text(new P4Generator())).contains("8w3 .. 8w9 : ").contains(" : range ");
        assertThat(text(P4Generator.withoutRangeKeys()))
                .contains("8w3 &&& 8w255 : ")
                .contains("8w4 &&& 8w252 : ")
                .contains("8w8 &&& 8w254 : ")
                .doesNotContain(" : range ")
                .doesNotContain(" .. ");
    }

    @Test
    void entriesOfRunTimeTablesAreCommands() {
        GeneratedFile commands =
                new P4Generator().generate(program(), OPTIONS).files().get(2);

        assertThat(commands.kind()).isEqualTo(P4Generator.COMMANDS_KIND);
        assertThat(new String(commands.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
            table_add ThunderIngress.table_ports ThunderIngress.table_ports_row 16&&&240 => 2 1
            table_add ThunderIngress.table_ports ThunderIngress.table_ports_row 0&&&1 => 3 2
            """);
    }

    @Test
    void resourcesAreKnownBeforeAnythingIsCompiled() {
        GeneratedFile resources =
                new P4Generator().generate(program(), OPTIONS).files().get(1);

        assertThat(new String(resources.bytes(), StandardCharsets.UTF_8)).startsWith("""
            {
              "tables" : 2,
              "entries" : 9,
              "stages" : 1,
              "sramBits" : 72,
              "tcamBits" : 72,
              "registerBits" : 0,
            """);
    }

    /** A range table with one entry, and a table of eight entries to be filled at run time. */
    private static Program program() {
        TestProgram test = new TestProgram();
        MatchTable kinds = test.table("kinds", "u8", 0);
        TestProgram.key(kinds, MatchKind.RANGE, "u8");
        TestProgram.row(kinds, 3, 9, 7);
        MatchTable ports = test.table("ports", "u8", 1);
        TestProgram.key(ports, MatchKind.TERNARY, "u8");
        TestProgram.row(ports, 16, 240, 2);
        TestProgram.row(ports, 0, 1, 3);
        ports.setRuntime(true);
        ports.setCapacity(8);
        test.result("kind", test.body().lookup(kinds, List.of(test.read("x", "u8"))));
        test.result("port", test.body().lookup(ports, List.of(test.read("y", "u8"))));
        return test.program();
    }

    private static String text(CodeGenerator generator) {
        return new String(generator.generate(program(), OPTIONS).files().get(0).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void tablesThatAreTooLarge() {
        TestProgram test = new TestProgram();
        MatchTable table = test.table("rules", "u8", 0);
        TestProgram.key(table, MatchKind.EXACT, "u32");
        table.setRuntime(true);
        table.setCapacity(100_000);
        test.result("rule", test.body().lookup(table, List.of(test.read("x", "u32"))));

        assertFinding(test, "TP4101", "Table `rules` at vertex `bolt` needs 100000 entries");
    }

    @Test
    void statesThatAreTooLarge() {
        TestProgram test = new TestProgram();
        State state = test.state("history", CollisionPolicy.SHARE, 1 << 24);
        TestProgram.field(state, "samples", "u64", 0);

        assertFinding(test, "TP4102", "The program at vertex `bolt` needs 1073741824 bits");
    }

    private static void assertFinding(TestProgram test, String code, String message) {
        GenerateResult result = new P4Generator().generate(test.program(), OPTIONS);

        assertThat(result.files()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::getCode).containsExactly(code);
        assertThat(result.diagnostics().get(0).getMessage()).startsWith(message);
    }

    @ParameterizedTest
    @EnumSource(P4Code.class)
    void everyFindingHasAPage(P4Code code) {
        assertThat(new Documentation().diagnostic(code.code()))
                .hasValueSatisfying(page -> assertThat(page).startsWith("# " + code.code() + ": " + code.title()));
    }
}
