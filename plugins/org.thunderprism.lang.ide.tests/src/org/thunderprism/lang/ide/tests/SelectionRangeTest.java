package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;

class SelectionRangeTest extends ServerTest {

    /** What is selected step by step, from the inside out. */
    private void expectSelections(String marked, String... selections) {
        MarkedRanges place = MarkedRanges.of(marked);
        SelectionRange range = Editor.await(documents()
                        .selectionRange(new SelectionRangeParams(show(place.text()), List.of(place.position()))))
                .get(0);
        List<String> found = new ArrayList<>();
        for (SelectionRange each = range; each != null; each = each.getParent()) {
            found.add(text(place.text(), each.getRange()));
        }
        assertThat(found).containsExactly(selections);
    }

    @Test
    void selectionsGrowWithTheSyntax() {
        expectSelections(
                "module m {\n  let x = 12¦3 + f(4)\n}\n",
                "",
                "123",
                "123 + f(4)",
                "let x = 123 + f(4)",
                "{\n  let x = 123 + f(4)\n}",
                "module m {\n  let x = 123 + f(4)\n}",
                "module m {\n  let x = 123 + f(4)\n}\n");
    }

    @Test
    void aPlaceBehindAWordBelongsToIt() {
        expectSelections("const LIMIT¦ = 3", "", "LIMIT", "const LIMIT = 3");
    }

    @Test
    void anEmptyTextHasOneSelection() {
        expectSelections("¦", "");
    }
}
