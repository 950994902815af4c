package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.compiler.interpret.NetworkObservation;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.VerdictKind;

/** What expanded programs compute, seen in the interpreter. */
class ExpandedMeaningTest {

    private static final String HEAD = """
        program p version "1.0.0" facet bolt
        input Flow { a : u8  b : u8  c : i16 }
        """;

    private static Interpreter bolt(String modules) {
        return new Interpreter(Programs.at(Programs.network(HEAD + modules), "bolt"));
    }

    private static long[] results(String statements, long... record) {
        return bolt("module m { " + statements + " }").run(record).results();
    }

    @Test
    void anIndexOutOfRangeReadsZero() {
        String program = "let v = [7, 8, 9, 10, 11]  let x = v[a]  let y = [a, b][c]";
        assertThat(results(program, 3, 5, 1)).endsWith(10, 5);
        assertThat(results(program, 4, 5, -1)).endsWith(11, 0);
        assertThat(results(program, 5, 5, 2)).endsWith(0, 0);
        assertThat(results(program, 255, 5, 0)).endsWith(0, 255);
    }

    @Test
    void everyElementOfALongVectorIsFound() {
        String program = "let v = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]  let x = v[c]";
        for (int index = -20; index < 40; index++) {
            long expected = index >= 0 && index < 13 ? index + 1 : 0;
            assertThat(results(program, 0, 0, index)).endsWith(expected);
        }
    }

    @Test
    void theFirstOfEqualOnesWins() {
        String program =
                "let x = argmin(i in 3 ..< 7) (i % 2 == 0 ? a : b)  let y = argmax([a, b, a, b])  let z = max(a, b)";
        assertThat(results(program, 1, 2, 0)).containsExactly(4, 1, 2);
        assertThat(results(program, 2, 1, 0)).containsExactly(3, 0, 2);
        assertThat(results(program, 2, 2, 0)).containsExactly(3, 0, 2);
    }

    @Test
    void foldsOverNothingHaveTheirNeutralValue() {
        String program = "let s = sum(i in 0 ..< 0) a  let p = product(i in 0 ..< 0) a  let x = any(i in 0 ..< 0) a =="
                + " 1  let y = all(i in 0 ..< 0) a == 1  let n = count(i in 0 ..< 0) a == 1";
        assertThat(results(program)).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void namesHaveOneTypeInAllRoundsOfALoop() {
        // In its second round alone the choice would be between 0 and 1, which are u32 and no i32.
        String program = "let s = c as i32  let total = sum(i in 0 ..< 3) (a > 1 ? i : i - 1) + s "
                + " for i in 0 ..< 3 { let x = a > 1 ? i : i - 1  let y = x + s  if y > 3 { mark 1 } }";
        assertThat(results(program, 1, 0, 10)).containsExactly(10, 30);
        assertThat(results(program, 2, 0, 10)).containsExactly(10, 33);
    }

    @Test
    void aProductOfNothingWrapsLikeAnyOther() {
        String program = "let p = product(i in 0 ..< 0) a as i1  let q = product(i in 0 ..< 1) -1 as i1 "
                + " let v = product(i in 0 ..< 0) [a as i1, -1 as i1]";
        assertThat(results(program)).containsExactly(-1, -1, -1, -1);
    }

    @Test
    void arithmeticWrapsUnlessItIsTold() {
        String program =
                "let w = a + b  let s = (a as u16 + b) sat u8  let n = c as i8  let t = c sat i8  let d = a / b  let r"
                        + " = a % b";
        assertThat(results(program, 200, 100, 300)).containsExactly(44, 255, 44, 127, 2, 0);
        assertThat(results(program, 200, 0, -300)).containsExactly(200, 200, -44, -128, 0, 200);
    }

    @Test
    void theFirstCaseThatFitsRuns() {
        Interpreter interpreter = bolt("""
            state s locked { x : u8 }
            module m {
              match a { 1 or 2 => { s.x = 1  mark 10 }, 3 => { s.x = 4  mark 20 }, 4 => mark 30, _ => drop }
              match s.x { 1 => { s.x = 2 }, 2 => { s.x = 3 } }
            }
            """);
        assertThat(interpreter.run(2, 0, 0).verdict()).isEqualTo(new Verdict(VerdictKind.MARK, 10));
        // The subject is looked at once: what a case writes does not bring in another case.
        assertThat(interpreter.memory().state("s").cells()).containsExactly(2);
        assertThat(interpreter.run(3, 0, 0).verdict()).isEqualTo(new Verdict(VerdictKind.MARK, 20));
        assertThat(interpreter.memory().state("s").cells()).containsExactly(4);
        assertThat(interpreter.run(4, 0, 0).verdict()).isEqualTo(new Verdict(VerdictKind.MARK, 30));
        assertThat(interpreter.run(5, 0, 0).verdict()).isEqualTo(new Verdict(VerdictKind.DROP, 0));
    }

    @Test
    void everyIterationSeesWhatTheOneBeforeWrote() {
        Interpreter interpreter = bolt("""
            state s locked { x : u16[5] }
            module m {
              s.x[0] = a
              for i in 1 ..< 5 { s.x[i] = s.x[i - 1] * 2 }
              s.x = s.x + 1
            }
            """);
        interpreter.run(3, 0, 0);
        assertThat(interpreter.memory().state("s").cells()).containsExactly(4, 7, 13, 25, 49);
    }

    @Test
    void valuesTravelWithThePacket() {
        NetworkInterpreter network = new NetworkInterpreter(Programs.network(HEAD + """
            module first at vine { let pair = [a, b]  let big = a > 100 }
            module second at bolt { if big { mark pair[1] } }
            """));
        NetworkObservation seen = network.run(101, 7, 0);
        assertThat(seen.at("bolt").verdict()).isEqualTo(new Verdict(VerdictKind.MARK, 7));
        assertThat(network.run(100, 7, 0).at("bolt").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void copiesArriveAfterThePacketAndGetOlder() {
        NetworkInterpreter network = new NetworkInterpreter(Programs.network(HEAD + """
            state s locked { x : u8 }
            module tell at bolt { s.x = a  let odd = a % 2 == 1  sync s.x to vine when b > 0  sync odd to vine }
            module hear at vine { let x = s.x  let old = age(s.x) > 10ns  let was_odd = odd }
            """));
        assertThat(network.inputs()).containsExactlyInAnyOrder("a", "b", "c", "packet.time");
        assertThat(hear(network, 5, 1, 100)).containsExactly(0, 1, 0);
        assertThat(hear(network, 6, 0, 110)).containsExactly(5, 0, 1);
        assertThat(hear(network, 7, 0, 111)).containsExactly(5, 1, 0);
    }

    private static long[] hear(NetworkInterpreter network, long a, long b, long time) {
        long[] packet = network.inputs().stream()
                .mapToLong(name -> List.of("a", "b", "packet.time").contains(name)
                        ? name.equals("a") ? a : name.equals("b") ? b : time
                        : 0)
                .toArray();
        return network.run(packet).at("vine").results();
    }
}
