package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.topology.prism.PrismTopology;

/**
 * The heavy hitter of the examples: what pcube's has (repository networkedsystemsIITB/pcube) with two rows of counters, on twelve vertices.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeavyHitterTest {

    private static final Path FILE = Path.of("..", "..", "examples", "heavy_hitter", "heavy_hitter.thunder");

    private Network network;

    @BeforeAll
    void expand() {
        network = Programs.network(FILE);
    }

    @Test
    void countsAndTestsEachRowOnce() {
        assertThat(network.getPrograms()).extracting(Program::getVertex).isEqualTo(PrismTopology.VERTICES);
        for (Program program : network.getPrograms()) {
            assertThat(Instructions.of(program, WriteState.class)).hasSize(2);
            assertThat(Instructions.of(program, Opcode.SATURATE)).hasSize(2);
            assertThat(Instructions.of(program, Opcode.GREATER)).hasSize(2);
            assertThat(Instructions.of(program, Opcode.AND)).hasSize(1);
        }
    }

    @Test
    void sendsNothing() {
        assertThat(network.getMessages()).isEmpty();
        assertThat(network.getPrograms())
                .allSatisfy(program -> assertThat(program.getReceivers()).isEmpty());
    }

    @Test
    void differsBetweenVerticesOnlyInTheLimit() {
        List<String> texts = network.getPrograms().stream()
                .map(program -> new ProgramPrinter().print(program).replace(program.getVertex(), "VERTEX"))
                .toList();
        int sec = PrismTopology.VERTICES.indexOf("sec");
        String common = texts.getFirst();
        for (int vertex = 0; vertex < texts.size(); vertex++) {
            assertThat(texts.get(vertex)).isEqualTo(vertex == sec ? common.replace("> 100", "> 50") : common);
        }
        assertThat(common).containsOnlyOnce("let counted =").containsOnlyOnce("let counted_1 =");
    }

    @Test
    void dropsAFlowAfterItsLimit() {
        assertThat(firstDrop("crown")).isEqualTo(101);
        assertThat(firstDrop("sec")).isEqualTo(51);
    }

    private int firstDrop(String vertex) {
        Interpreter interpreter = new Interpreter(Programs.at(network, vertex));
        int packet = 1;
        while (interpreter.run(1, 2, 6, 3, 80).verdict().kind() != VerdictKind.DROP) {
            packet++;
        }
        return packet;
    }

    @Test
    void letsAFlowPassThatSharesACellInOneRowOnly() {
        Interpreter interpreter = new Interpreter(Programs.at(network, "crown"));
        for (int packet = 0; packet < 200; packet++) {
            interpreter.run(1, 2, 6, 3, 80);
        }
        long[] cells = interpreter.memory().state("sketch").cells();
        int first = indexOf(cells, 0, 200);
        int second = indexOf(cells, 16, 200) - 16;
        for (int source = 2; source < 2_000; source++) {
            Interpreter other = new Interpreter(Programs.at(network, "crown"));
            other.run(source, 2, 6, 3, 80);
            long[] own = other.memory().state("sketch").cells();
            boolean sharesFirst = own[first] == 1;
            boolean sharesSecond = own[16 + second] == 1;
            boolean heavy = interpreter.run(source, 2, 6, 3, 80).verdict().kind() == VerdictKind.DROP;
            assertThat(heavy).isEqualTo(sharesFirst && sharesSecond);
            if (sharesFirst != sharesSecond) {
                return;
            }
        }
        throw new AssertionError("no flow shares a cell in one row only");
    }

    private static int indexOf(long[] cells, int from, long value) {
        int index = from;
        while (cells[index] != value) {
            index++;
        }
        return index;
    }

    @Test
    void staysHeavyWhenTheCellsAreAtTheirMaximum() {
        Interpreter interpreter = new Interpreter(Programs.at(network, "crown"));
        for (int packet = 0; packet < 65_600; packet++) {
            interpreter.run(1, 2, 6, 3, 80);
        }
        assertThat(interpreter.memory().state("sketch").cells()).contains(65_535);
        assertThat(interpreter.run(1, 2, 6, 3, 80).verdict().kind()).isEqualTo(VerdictKind.DROP);
    }
}
