package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;

class SignatureHelpTest extends ServerTest {

    private static final String CLAMP =
            "/** Keeps x between lo and hi. */\nfn clamp(x: i32, lo: i32, hi: i32) -> i32 = max(lo, min(x, hi))\n";

    private SignatureHelp help(String marked) {
        MarkedRanges place = MarkedRanges.of(marked);
        return Editor.await(documents().signatureHelp(new SignatureHelpParams(show(place.text()), place.position())));
    }

    private void expectSignature(String marked, String label, int parameter) {
        SignatureHelp help = help(marked);
        assertThat(help.getSignatures().get(0).getLabel()).isEqualTo(label);
        assertThat(help.getActiveParameter()).isEqualTo(parameter);
    }

    @Test
    void functionsShowTheirParameters() {
        String label = "clamp(x: i32, lo: i32, hi: i32) -> i32";
        expectSignature(CLAMP + "module m { let y = clamp(¦) }", label, 0);
        expectSignature(CLAMP + "module m { let y = clamp(1, ¦", label, 1);
        expectSignature(CLAMP + "module m { let y = clamp([1, 2][0], (3), ¦4) }", label, 2);
    }

    @Test
    void theInnermostCallCounts() {
        expectSignature(CLAMP + "module m { let y = clamp(1, max(2, ¦", "max(a: T, b: T, …) -> T", 1);
        expectSignature(CLAMP + "module m { let y = max(1, 2, 3, ¦4) }", "max(a: T, b: T, …) -> T", 1);
    }

    @Test
    void documentationIsShown() {
        assertThat(help(CLAMP + "module m { let y = clamp(¦")
                        .getSignatures()
                        .get(0)
                        .getDocumentation()
                        .getRight()
                        .getValue())
                .isEqualTo("Keeps x between lo and hi.");
    }

    @Test
    void tablesAreLookedUpByTheirKeys() {
        expectSignature(
                "table t(port: u16, kind: u8) -> u8 runtime\nmodule m { let y = t(80, ¦ }",
                "t(port: u16, kind: u8) -> u8",
                1);
    }

    @Test
    void thereIsNoneOutsideOfACall() {
        assertThat(help(CLAMP + "module m { let y = clamp(1, 2, 3) + ¦ }")).isNull();
        assertThat(help(CLAMP + "module m { let y = (¦ }")).isNull();
        assertThat(help(CLAMP + "module m { let y = unknown(¦ }")).isNull();
    }
}
