package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thunderprism.lang.diagnostic.RuleCode;
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
}
