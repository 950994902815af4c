package org.thunderprism.lang.ide.tests;

import org.junit.jupiter.api.Test;

class AssistTest extends EditingTest {

    private static final String INPUT =
            "input P { a : u8 b : u8 }\nenum Color { red, green, blue }\nstate s locked { n : u8 v : u8[4] }\n";

    @Test
    void expressionGetsAName() {
        expectRewriting(
                INPUT + "module m {\n  let x = «a * b» + 2 // more\n}\n",
                "Extract to 'let value'",
                INPUT + "module m {\n  let value = a * b\n  let x = value + 2 // more\n}\n");
        expectRewriting(
                INPUT + "module m {\n  if «a > 3» { drop }\n}\n",
                "Extract to 'let value'",
                INPUT + "module m {\n  let value = a > 3\n  if value { drop }\n}\n");
        expectNoRewriting(INPUT + "module m { let x = sum(i in 0 ..< 4) «s.v[i]» }\n", "Extract to 'let value'");
        expectNoRewriting(INPUT + "module m { «s.n» = 1 }\n", "Extract to 'let value'");
    }

    @Test
    void constantGetsAName() {
        expectRewriting(
                INPUT + "/** Decides. */\nmodule m {\n  if a > «30» { drop }\n}\n",
                "Extract to 'const VALUE'",
                INPUT + "const VALUE = 30\n\n/** Decides. */\nmodule m {\n  if a > VALUE { drop }\n}\n");
        expectNoRewriting(INPUT + "module m { let x = «a» }\n", "Extract to 'const VALUE'");
        expectNoRewriting(INPUT + "module m { for i in 0 ..< 4 { s.v[«i»] = 1 } }\n", "Extract to 'const VALUE'");
    }

    @Test
    void nameIsReplacedByItsValue() {
        expectRewriting(
                INPUT + "module m {\n  if a > 1 {\n    let ¦x = a + 1\n    mark x * 2\n  }\n}\n",
                "Inline 'x'",
                INPUT + "module m {\n  if a > 1 {\n    mark (a + 1) * 2\n  }\n}\n");
        expectNoRewriting(INPUT + "module m {\n  let ¦x = a + 1\n  mark x\n}\n", "Inline 'x'");
        expectNoRewriting(
                INPUT + "module m {\n  if a > 1 {\n    let ¦x = s.n\n    s.n = 3\n    mark x\n  }\n}\n", "Inline 'x'");
    }

    @Test
    void typeIsWrittenDown() {
        expectRewriting(
                INPUT + "module m { let ¦x = [a, b] as i32 }\n",
                "Add type i32[2]",
                INPUT + "module m { let x : i32[2] = [a, b] as i32 }\n");
        expectNoRewriting(INPUT + "module m { let ¦x : u8 = a }\n", "Add type u8");
    }

    @Test
    void chainOfComparisonsBecomesAMatch() {
        expectRewriting(
                INPUT + "module m {\n  i¦f a == 1 { drop } else if a == 2 { mark 3 } else { pass }\n}\n",
                "Convert to match",
                INPUT
                        + "module m {\n"
                        + "  match a {\n"
                        + "    1 => { drop },\n"
                        + "    2 => { mark 3 },\n"
                        + "    _ => { pass },\n"
                        + "  }\n"
                        + "}\n");
        expectNoRewriting(INPUT + "module m { i¦f a == 1 { drop } else if b == 2 { pass } }\n", "Convert to match");
        expectNoRewriting(INPUT + "module m { i¦f a == 1 { drop } }\n", "Convert to match");
    }

    @Test
    void missingCasesAreAdded() {
        String head = INPUT + "module m {\n  let c = a as Color\n  ";
        expectRewriting(
                head + "mat¦ch c {\n    Color.red => drop, // red\n  }\n}\n",
                "Add the missing cases",
                head
                        + "match c {\n"
                        + "    Color.red => drop,\n"
                        + "    Color.green => pass,\n"
                        + "    Color.blue => pass, // red\n"
                        + "  }\n"
                        + "}\n");
        expectRewriting(
                head + "mat¦ch c { Color.red => drop }\n}\n",
                "Add a case for everything else",
                head + "match c { Color.red => drop, _ => pass }\n}\n");
    }

    @Test
    void conversionsTakeTheOtherWay() {
        expectRewriting(
                INPUT + "module m { let x = a a¦s u4 }\n",
                "Convert with `sat` (takes the nearest value)",
                INPUT + "module m { let x = a sat u4 }\n");
    }
}
