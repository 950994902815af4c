package org.thunderprism.eclipse.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.language.LexicalKind;
import org.thunderprism.eclipse.language.LexicalScanner;
import org.thunderprism.eclipse.language.LexicalToken;
import org.thunderprism.eclipse.language.Words;

class LexicalScannerTest {

    private static final Words WORDS = new Words(Set.of("const", "let"));

    @Test
    void everyKindIsFound() {
        assertThat(kinds("const A : u16 = 0x1f // end\n/** doc */ /* no doc */ \"a\\\"b\" 5ms"))
                .containsExactly(
                        "KEYWORD const",
                        "BUILTIN_TYPE u16",
                        "NUMBER 0x1f",
                        "COMMENT // end",
                        "DOC_COMMENT /** doc */",
                        "COMMENT /* no doc */",
                        "STRING \"a\\\"b\"",
                        "NUMBER 5ms");
    }

    @Test
    void typesHaveOneToSixtyFourBits() {
        assertThat(kinds("u1 i64 u65 u0 i7x")).containsExactly("BUILTIN_TYPE u1", "BUILTIN_TYPE i64");
    }

    @Test
    void whatIsOpenGoesToItsEnd() {
        assertThat(kinds("\"open\nlet")).containsExactly("STRING \"open", "KEYWORD let");
        assertThat(kinds("/* open\nlet")).containsExactly("COMMENT /* open\nlet");
        assertThat(kinds("/**/ let")).containsExactly("COMMENT /**/", "KEYWORD let");
    }

    @Test
    void anyTextIsCutIntoOrderedTokens() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append("/*\"\\ \nlet0ux.€".charAt(random.nextInt(14)));
            }
            int end = 0;
            for (LexicalToken token : LexicalScanner.tokens(text.toString(), WORDS)) {
                assertThat(token.offset()).isGreaterThanOrEqualTo(end);
                assertThat(token.length()).isPositive();
                end = token.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    private static List<String> kinds(String text) {
        return LexicalScanner.tokens(text, WORDS).stream()
                .map(token -> kind(token) + " " + text.substring(token.offset(), token.end()))
                .toList();
    }

    private static LexicalKind kind(LexicalToken token) {
        return token.kind();
    }
}
