package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips in words of the language are told where they are, with the word that is meant. */
class MisspeltWordsTest {

    private static final String HINT = "%s TP1001 '%s' cannot stand here; did you mean '%s'?";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modul a { drop }                          | 1:1  | modul  | module",
                "modle a = onnx \"a.onnx\"                 | 1:1  | modle  | model",
                "cosnt A = 3                               | 1:1  | cosnt  | const",
                "tabel t(x: u8) -> u8 { 1 => 2 }           | 1:1  | tabel  | table",
                "module a rol control { drop }             | 1:10 | rol    | role",
                "module a { lett q = 3 }                   | 1:12 | lett   | let",
                "module a { let q = 3 iff q > 2 { drop } } | 1:22 | iff    | if",
                "module a { let q = f(3) lte r = q }       | 1:25 | lte    | let",
                "module a { if 1 > 2 { drop } esle { } }   | 1:30 | esle   | else",
                "module a { drop frward vine }             | 1:17 | frward | forward",
                "module a { couter seen }                  | 1:12 | couter | counter",
                "module a { matsch 3 { 1 => drop } }       | 1:12 | matsch | match",
                "module a { dorp /* the packet */ }        | 1:12 | dorp   | drop"
            })
    void areToldWhereTheyAre(String program, String place, String word, String meant) {
        assertThat(errors(program)).first().isEqualTo(HINT.formatted(place, word, meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "module a { let lett = = 3 }   | 1:23 TP1001 '=' cannot stand here; write == to compare; only state"
                        + " and counters can be assigned",
                "module a { let q = 3 + lett } | 1:24 TP1101",
                "module a { let q = a 3 }      | 1:22 TP1001 '3' cannot stand here"
            })
    void otherNamesAreNotMeant(String program, String error) {
        assertThat(errors(program)).first().asString().startsWith(error);
    }

    private static List<String> errors(String program) {
        return Parsing.errors(Parsing.text(program));
    }
}
