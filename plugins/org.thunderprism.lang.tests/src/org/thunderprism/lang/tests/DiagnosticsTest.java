package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.SyntaxCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;

class DiagnosticsTest {

    private final Diagnostics diagnostics = new Diagnostics(Phase.EXPAND);

    private static SourceRange at(int line, int offset) {
        return new SourceRange("a.thunder", line, 3, offset, 5);
    }

    @Test
    void expansionsAreListedFromTheInside() {
        Expansion outer = new Expansion("for i = 3", at(1, 0), null);
        Expansion inner = new Expansion("clamp(…)", at(2, 20), outer);
        diagnostics.report(TypeCode.INDEX, new Origin(at(3, 40), inner), 5, "3 elements", 2);
        Diagnostic found = diagnostics.list().getFirst();
        assertThat(found.getMessage()).isEqualTo("the index 5 is out of range: there are 3 elements, 0 to 2");
        assertThat(found.getPhase()).isEqualTo("expand");
        assertThat(found.getLine()).isEqualTo(3);
        assertThat(found.getExpansions())
                .extracting(ExpansionStep::getConstruct)
                .containsExactly("clamp(…)", "for i = 3");
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void theSameFindingIsKeptOnceAndPlacesAreInOrder() {
        diagnostics.report(RuleCode.STEP_ZERO, Origin.at(at(9, 90)));
        diagnostics.report(RuleCode.STEP_ZERO, Origin.at(at(2, 20)));
        diagnostics.report(RuleCode.STEP_ZERO, Origin.at(at(9, 90)));
        diagnostics.report(RuleCode.UNUSED_LET, null, "x");
        assertThat(diagnostics.list()).extracting(Diagnostic::getLine).containsExactly(0, 2, 9);
    }

    @Test
    void warningsAreNoErrors() {
        diagnostics.report(RuleCode.UNREACHABLE_CASE, Origin.at(at(1, 0)));
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void longNamesAreShownByTheirEnds() {
        String name = "a".repeat(1_000_000) + "z";
        diagnostics.report(RuleCode.UNUSED_LET, Origin.at(at(1, 0)), name);
        String shown = "a".repeat(64) + "…" + "a".repeat(30) + "z";
        assertThat(diagnostics.list().getFirst().getMessage()).isEqualTo("'" + shown + "' is never used; remove it");
    }

    @Test
    void longNamesAreShownByTheirEndsInTextsToo() {
        String name = "x".repeat(1_000_000);
        Expansion call = new Expansion(name + "(…)", at(1, 0), null);
        diagnostics.report(RuleCode.RECURSION, new Origin(at(3, 40), call), "f", "f → " + name + " → f");
        Diagnostic found = diagnostics.list().getFirst();
        assertThat(found.getMessage())
                .startsWith("function f calls itself: f → xxx")
                .hasSizeLessThan(200);
        assertThat(found.getExpansions().getFirst().getConstruct())
                .startsWith("xxx")
                .endsWith("x(…)")
                .hasSizeLessThan(100);
    }

    @Test
    void longListsEnd() {
        String names = String.join(", ", Collections.nCopies(10_000, "name"));
        assertThat(RuleCode.MODULE_CYCLE.message("m", names))
                .startsWith("module m waits for itself: name, name")
                .endsWith("name, name; break the circle")
                .hasSizeLessThan(5_000);
    }

    @Test
    void pairsOfSurrogatesStayWhole() {
        String message = RuleCode.UNUSED_LET.message("😀".repeat(1_000));
        assertThat(message.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    @Test
    void numbersKeepTheirFormat() {
        assertThat(SyntaxCode.TOO_LARGE.message(10_000_000, "bytes")).contains("10,000,000 bytes");
    }
}
