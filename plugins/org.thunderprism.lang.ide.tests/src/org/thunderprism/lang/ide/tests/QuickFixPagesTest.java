package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.doc.Documentation;
import org.thunderprism.lang.ide.quickfix.QuickFixes;

/** Every fix, tried on the example that the page of its code shows. */
class QuickFixPagesTest extends EditingTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```thunder error=(TP\\d{4})\\n(.*?)^```$");

    /** Their examples need what no fix can know, or files around them; other tests bring what can be mended. */
    private static final Set<String> MENDED_BY_HAND =
            Set.of("TP1205", "TP1219", "TP1331", "TP1313", "TP1315", "TP1330", "TP1105");

    static Stream<String> codes() {
        return service(QuickFixes.class).codes().stream()
                .filter(code -> !code.startsWith("TP2") && !MENDED_BY_HAND.contains(code));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void fixMendsTheExample(String code) {
        Matcher example = EXAMPLE.matcher(new Documentation().diagnostic(code).orElseThrow());
        if (!example.find()) {
            assertThat(Set.of("TP1003", "TP1107", "TP1332")).contains(code);
            return;
        }
        String text = commented(example.group(2));
        List<CodeAction> fixes = quickFixes(code, text);
        assertThat(fixes).as("fixes for " + text).isNotEmpty();
        for (CodeAction fix : fixes) {
            String fixed = applied(fix, text);
            assertThat(Collections.frequency(codes(fixed), code))
                    .as(fix.getTitle() + " gives " + fixed)
                    .isLessThan(Collections.frequency(codes(text), code));
            assertThat(comments(fixed)).as(fixed).isEqualTo(comments(text));
        }
    }

    /** A comment at the end of every line, none of which may get lost. */
    private static String commented(String text) {
        StringBuilder commented = new StringBuilder();
        text.lines()
                .forEach(line -> commented
                        .append(line)
                        .append(
                                line.chars().filter(each -> each == '"').count() % 2 == 0 && !line.isBlank()
                                        ? " // kept"
                                        : "")
                        .append('\n'));
        return commented.toString();
    }

    private static long comments(String text) {
        return Pattern.compile("// kept").matcher(text).results().count();
    }
}
