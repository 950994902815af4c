package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.SyntaxCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Every code of the language has a page, and the example on it brings exactly that finding. */
class DiagnosticPagesTest {

    /** Codes that no text alone can bring; other tests bring them. */
    private static final Set<String> WITHOUT_EXAMPLE =
            Set.of("TP1002", "TP1003", "TP1004", "TP1005", "TP1008", "TP1107", "TP1316", "TP1329", "TP1332");

    private static final List<Markdown> PAGES = Markdown.pages("diagnostics");

    static Stream<DiagnosticCode> codes() {
        return Stream.<DiagnosticCode[]>of(SyntaxCode.values(), LinkCode.values(), TypeCode.values(), RuleCode.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageExplainsCode(DiagnosticCode code) {
        Markdown page = page(code);
        assertThat(page.text()).startsWith("# " + code.code() + ": " + code.title() + "\n");
        if (WITHOUT_EXAMPLE.contains(code.code())) {
            return;
        }
        assertThat(page.snippets()).as("examples of " + code.code()).isNotEmpty();
        for (Markdown.Snippet snippet : page.snippets()) {
            if (snippet.error() != null) {
                assertThat(new TreeSet<>(Parsing.codes(Parsing.text(snippet.text()))))
                        .as(snippet.text())
                        .contains(snippet.error());
            } else {
                assertThat(Parsing.errors(Parsing.text(snippet.text()))).isEmpty();
            }
        }
    }

    @Test
    void codesAreUnique() {
        assertThat(codes().map(DiagnosticCode::code)).doesNotHaveDuplicates();
    }

    private static Markdown page(DiagnosticCode code) {
        return PAGES.stream()
                .filter(page -> page.name().equals(code.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page for " + code.code()));
    }
}
