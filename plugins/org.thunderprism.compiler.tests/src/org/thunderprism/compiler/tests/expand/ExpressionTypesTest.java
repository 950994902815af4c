package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.model.ir.Program;

/** What is known at compile time does not change the types of expressions, and with them the places where results wrap. */
class ExpressionTypesTest {

    private static final String HEAD = """
        program p version "1.0.0" facet bolt
        const C = 1 { grid = 5_000_000_000 }
        table near(x: u8 fuzzy, y: i16 fuzzy) -> u8 { tree y <= -2 ? leaf 1 : x <= 200 ? leaf 2 : leaf 3 }
        fn more(up: bool, x: u8) -> u32 = (up ? 6 : 2) + x
        fn second(x: u8) -> u32 = [1, 2][x & 1] + (x > 1 ? x : 0)
        input Flow { a : u8  b : i16  c : u64 }
        """;

    /** An expression, its type, and its value for a = 250, b = -3, c = 7. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "(true ? a : b) + 300 | i16 | 550",
                "(1 > 2 ? c : a) << 8 | u64 | 64000",
                "(a > 0 ? C : 2) * 3_000_000_000 * 2 | u64 | 6000000000",
                "C << a | u64 | 0",
                "(5 << (3 as u8)) << 30 | u32 | 0",
                "(product(i in 2 ..< 2) a) << 9 | u8 | 0",
                "b - (sum(i in 0 ..< 0) b) - 32_767 | i16 | 32766",
                "length((sum(i in 0 ..< 0) [a, a]) + [a, 1]) | u32 | 2",
                "([a, b, c] as u8)[1] | u8 | 253",
                "((([b, c])) sat u8)[0] | u8 | 0",
                "(a > 0 ? 1 : 2) + a | u32 | 251",
                "more(a > 0, a) | u32 | 256",
                "more(true, a) | u32 | 256",
                "min(300, 1, c) | u64 | 1",
                "min(1, 2, a) | u8 | 1",
                "[1, 2][a & 1] + a | u32 | 251",
                "second(a) + second(1) | u32 | 253",
                "near(a, b) | u8 | 1",
                "near(a, a) | u8 | 3",
            })
    void areThoseOfTheLanguage(String expression, String type, long value) {
        Program program =
                Programs.at(Programs.network(HEAD + "module m { let x = " + expression + "  let used = a }"), "bolt");
        Interpreter interpreter = new Interpreter(program);

        assertThat(interpreter.run(250, -3, 7).results()[0]).isEqualTo(value);
        assertThat(interpreter.results().getFirst().type()).hasToString(type);
    }
}
