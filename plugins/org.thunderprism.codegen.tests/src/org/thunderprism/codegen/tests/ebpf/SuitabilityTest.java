package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.ebpf.EbpfCode;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.doc.Documentation;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/** What the kernel would refuse is refused before, at its place in the source. */
class SuitabilityTest {

    @Test
    void inputsLargerThanAPacket() {
        TestProgram test = new TestProgram();
        test.input("pixels", "u32[8000]").setOrigin(Samples.origin(4, 3));

        assertFinding(test, "TP4001", Severity.ERROR, "The inputs at vertex `bolt` take 32000 bytes", 4);
    }

    @Test
    void tablesThatTakeTooLongToCompare() {
        TestProgram test = new TestProgram();
        MatchTable table = test.table("rules", "u8", 0);
        TestProgram.key(table, MatchKind.TERNARY, "u32");
        table.setRuntime(true);
        table.setCapacity(50_000);
        table.setOrigin(Samples.origin(6, 1));

        assertFinding(test, "TP4002", Severity.ERROR, "Table `rules` at vertex `bolt` has room for 50000 entries", 6);
    }

    @Test
    void rowsThatAreTooLargeForACpu() {
        TestProgram test = new TestProgram();
        State state = test.state("history", CollisionPolicy.SHARE, 1);
        state.setConcurrency(Concurrency.PER_CPU);
        state.setOrigin(Samples.origin(8, 1));
        TestProgram.field(state, "samples", "u64", 5_000);

        assertFinding(test, "TP4003", Severity.ERROR, "A row of state `history` at vertex `bolt` takes 65536 bytes", 8);
    }

    @Test
    void valuesThatFindNoRoomBeforeAPacketKeepItAway() {
        Network network = TestProgram.network();
        TestProgram test = new TestProgram(network, "bolt");
        Input input = test.input("sizes", "u32[31]");
        input.setCarrier(TestProgram.message(network, "carry", MessageKind.CARRY, "sizes", "u32[31]"));
        input.setOrigin(Samples.origin(3, 1));

        assertFinding(
                test, "TP4004", Severity.INFO, "The values that travel with packets through vertex `bolt` take 129", 3);
    }

    @Test
    void smallerValuesTravelWithPackets() {
        Network network = TestProgram.network();
        TestProgram test = new TestProgram(network, "bolt");
        test.input("size", "u32").setCarrier(TestProgram.message(network, "carry", MessageKind.CARRY, "size", "u32"));

        GenerateResult result = new EbpfGenerator().generate(test.program(), new GenerateOptions("sample"));

        assertThat(result.diagnostics()).isEmpty();
        assertThat(new String(result.files().get(0).bytes(), StandardCharsets.UTF_8))
                .contains("int thunder_packet(");
    }

    @Test
    void oneInputWithoutAHeaderKeepsPacketsAway() {
        TestProgram test = new TestProgram();
        Samples.field(test, "length", "u16", "ipv4.total_length");
        test.input("score", "u16").setOrigin(Samples.origin(5, 3));

        assertFinding(test, "TP4005", Severity.INFO, "Input `score` at vertex `bolt` names no header field", 5);
    }

    @ParameterizedTest
    @EnumSource(EbpfCode.class)
    void everyFindingHasAPage(EbpfCode code) {
        assertThat(new Documentation().diagnostic(code.code()))
                .hasValueSatisfying(page -> assertThat(page).startsWith("# " + code.code() + ": " + code.title()));
    }

    private static void assertFinding(TestProgram test, String code, Severity severity, String message, int line) {
        GenerateResult result = new EbpfGenerator().generate(test.program(), new GenerateOptions("sample"));
        List<Diagnostic> found = result.diagnostics();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getCode()).isEqualTo(code);
        assertThat(found.get(0).getSeverity()).isEqualTo(severity);
        assertThat(found.get(0).getMessage()).startsWith(message);
        assertThat(found.get(0).getLine()).isEqualTo(line);
        assertThat(result.files()).hasSize(severity == Severity.ERROR ? 0 : 1);
    }
}
