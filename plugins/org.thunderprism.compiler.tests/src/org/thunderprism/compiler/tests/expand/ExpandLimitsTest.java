package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.prism.Diagnostic;

/** Programs that ask for too much end with a diagnostic, and soon. */
class ExpandLimitsTest {

    private static final String HEAD = """
        program p version "1.0.0" facet bolt
        input Flow { a : u8 }
        state s locked { x : u32[65536]  y : u32 }
        """;

    private static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(
                        "a loop of 10^9 rounds", "module m { for i in 0 ..< 1_000_000_000 { s.y = 1 } }", "TP2001"),
                Arguments.of(
                        "a loop of 2^64 rounds",
                        "module m { for i in 0 ..< 0xffff_ffff_ffff_ffff { s.y = 1 } }",
                        "TP2001"),
                Arguments.of("a sum of 10^9 rounds", "module m { let x = sum(i in 0 ..< 1_000_000_000) a }", "TP2001"),
                Arguments.of(
                        "loops in loops",
                        "module m { for i in 0 ..< 9999 { for j in 0 ..< 9999 { for k in 0 ..< 9999 { } } } }",
                        "TP2001"),
                Arguments.of(
                        "loops in loops that write",
                        "module m at all { for i in 0 ..< 900 { for j in 0 ..< 900 { s.y += a } } }",
                        "TP2002"),
                Arguments.of("functions that double", doubling(40, "5"), "TP2001"),
                Arguments.of("functions that double what comes in", doubling(40, "a"), "TP2001"),
                Arguments.of(
                        "vectors in loops",
                        "fn f(v: u32[65536]) -> u32 = v[0]\nmodule m { for i in 0 ..< 9999 { s.y = f(s.x + s.x) } }",
                        "TP2002"),
                Arguments.of("arrays read whole", "module m { for i in 0 ..< 99 { s.x = s.x } }", "TP2002"));
    }

    private static String doubling(int levels, String argument) {
        StringBuilder text = new StringBuilder("fn f0(x: u64) -> u64 = x\n");
        for (int level = 1; level <= levels; level++) {
            text.append("fn f%d(x: u64) -> u64 = f%d(x) + f%d(x)\n".formatted(level, level - 1, level - 1));
        }
        return text + "module m { let y = f%d(%s) }".formatted(levels, argument);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesSoon(String name, String program, String code) {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long begin = processor.getCurrentThreadCpuTime();
        Result<Network> result = Programs.expand(HEAD + program);
        assertThat(result.value()).isNull();
        assertThat(result.diagnostics()).extracting(Diagnostic::getCode).containsExactly(code);
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - begin))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void limitsCanBeSet() {
        Limits few = new Limits(1_000, 10, 8, 50, 64, 16, 1 << 10, 100, 10, 2);
        String program = HEAD.replace("65536", "16");
        String ten = "module m { for i in 0 ..< 10 { s.y += a } }";
        String eleven = "module m { for i in 0 ..< 11 { s.y += a } }";
        assertThat(Programs.expand(Programs.parse(program + ten), new ExpandOptions(few))
                        .isSuccess())
                .isTrue();
        Result<Network> result = Programs.expand(Programs.parse(program + eleven), new ExpandOptions(few));
        assertThat(Programs.places(result)).containsExactly("TP2001 4:21");
    }

    @Test
    void tenThousandRoundsAreNoTrouble() {
        Network network = Programs.network(HEAD + "module m { for i in 0 ..< 10_000 { s.x[i] += a } }");
        assertThat(Instructions.of(network, WriteState.class)).hasSize(10_000);
    }

    @Test
    void chainsOfOperatorsNeedNoDeepStack() {
        String sum = "a" + " + a".repeat(490);
        assertThat(Programs.expand(HEAD + "module m { let x = " + sum + " }").isSuccess())
                .isTrue();
    }
}
