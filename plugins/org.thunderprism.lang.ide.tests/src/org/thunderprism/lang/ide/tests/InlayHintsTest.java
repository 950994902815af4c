package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.Edits;
import org.thunderprism.lang.ide.text.LineIndex;

class InlayHintsTest extends ServerTest {

    private List<InlayHint> hints(String text, Range range) {
        return Editor.await(documents().inlayHint(new InlayHintParams(show(text), range)));
    }

    /** The text with every hint in its place, between brackets. */
    private String shown(String text) {
        LineIndex lines = LineIndex.of(text);
        StringBuilder result = new StringBuilder(text);
        hints(text, lines.range(0, text.length())).stream()
                .sorted((one, other) -> lines.offset(other.getPosition()) - lines.offset(one.getPosition()))
                .forEach(hint -> result.insert(
                        lines.offset(hint.getPosition()), "⟨" + hint.getLabel().getLeft() + "⟩"));
        return result.toString();
    }

    private void expectInlayHints(String shown) {
        assertThat(shown(shown.replaceAll("⟨[^⟩]*⟩", ""))).isEqualTo(shown);
    }

    private void choose(String settings) {
        workspace().didChangeConfiguration(new DidChangeConfigurationParams(JsonParser.parseString(settings)));
    }

    @Test
    void typesThatAreNotWrittenAreShown() {
        expectInlayHints("input F { a: u8 }\nmodule m { let x⟨: u8⟩ = a let y: u16 = a let z⟨: bool⟩ = a > 1 }\n");
        expectInlayHints("module m { let v⟨: u8[2]⟩ = [1, 2] as u8 }\n");
    }

    @Test
    void valuesThatAreComputedAreShown() {
        expectInlayHints("const A = 3\nconst B = A * 2⟨= 6⟩\nconst C : u8 = 200 + B⟨= 206⟩\n");
        expectInlayHints("const A = -3\nconst D⟨: bool⟩ = 1 < 2⟨= true⟩\n");
    }

    @Test
    void parametersAreNamed() {
        expectInlayHints(
                "fn f(a: u8, b: u8) -> u8 = a + b\nconst b : u8 = 1\nmodule m { let x⟨: u8⟩ = f(⟨a:⟩1, b) }\n");
        expectInlayHints("table t(port: u8) -> u8 { 1 => 2 }\nmodule m { let x⟨: u8⟩ = t(⟨port:⟩3) }\n");
    }

    @Test
    void aTypeHintCanBeWrittenIntoTheText() {
        String text = "input F { a: u8 }\nmodule m { let x = a }\n";
        InlayHint hint = hints(text, LineIndex.of(text).range(0, text.length())).get(0);
        assertThat(Edits.apply(text, hint.getTextEdits())).isEqualTo(text.replace("let x", "let x: u8"));
    }

    @Test
    void onlyTheVisiblePartIsHinted() {
        String text = "const A = 1 + 1\nconst B = 2 + 2\n";
        assertThat(hints(text, new Range(new Position(1, 0), new Position(1, 10))))
                .extracting(hint -> hint.getLabel().getLeft())
                .containsExactly("= 4");
    }

    @Test
    void wrongProgramsHaveHintsWhereTheyAreSound() {
        expectInlayHints("module m { let x = unknown let y⟨: u32⟩ = 5 }\n");
    }

    @Test
    void theUserCanTurnThemOff() {
        try {
            choose("{\"thunderprism\": {\"inlayHints\": {\"types\": false, \"values\": false}}}");
            expectInlayHints("fn f(a: u8) -> u8 = a\nconst B = 1 + 1\nmodule m { let x = f(⟨a:⟩1) }\n");
        } finally {
            choose("{\"thunderprism\": {}}");
        }
    }
}
