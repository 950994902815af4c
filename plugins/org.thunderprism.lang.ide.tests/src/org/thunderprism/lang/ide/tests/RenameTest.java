package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.Edits;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;

class RenameTest extends ServerTest {

    private static final String HEAD = "program guard version \"1.0.0\" facet bolt\n";

    private Map<String, List<TextEdit>> edits(TextDocumentIdentifier document, MarkedRanges place, String name) {
        return Editor.await(documents().rename(new RenameParams(document, place.position(), name)))
                .getChanges();
    }

    private void expectRename(String marked, String name, String expected) {
        MarkedRanges place = MarkedRanges.of(marked);
        List<TextEdit> found = edits(show(place.text()), place, name).get(editor.address(MAIN));
        assertThat(Edits.apply(place.text(), found)).isEqualTo(expected);
    }

    private void expectRefusal(String marked, String name, String reason) {
        MarkedRanges place = MarkedRanges.of(marked);
        RenameParams request = new RenameParams(show(place.text()), place.position(), name);
        assertThatThrownBy(() -> documents().rename(request).get())
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining(reason);
    }

    private PrepareRenameResult prepare(String marked) {
        MarkedRanges place = MarkedRanges.of(marked);
        Either3<?, PrepareRenameResult, ?> found =
                Editor.await(documents().prepareRename(new PrepareRenameParams(show(place.text()), place.position())));
        return found == null ? null : found.getSecond();
    }

    @Test
    void everyUseGetsTheNewName() {
        expectRename(
                HEAD + "const LIMIT = 3\nmodule m { let x = LI¦MIT + LIMIT }",
                "BOUND",
                HEAD + "const BOUND = 3\nmodule m { let x = BOUND + BOUND }");
    }

    @Test
    void wordsOfTheLanguageAreEscaped() {
        expectRename(
                HEAD + "const LIMIT¦ = 3\nmodule m { let x = LIMIT }",
                "module",
                HEAD + "const ^module = 3\nmodule m { let x = ^module }");
        expectRename(
                HEAD + "const ^module¦ = 3\nmodule m { let x = ^module }",
                "size",
                HEAD + "const size = 3\nmodule m { let x = size }");
    }

    @Test
    void filesAreRenamedTogether() {
        String program = HEAD + "import \"names.thunder\"\nmodule m { let x = SHARED * 2 }";
        editor.write("uses.thunder", program);
        editor.filesChanged("uses.thunder");
        MarkedRanges library = MarkedRanges.of("const SHA¦RED = 3\nconst TWICE = SHARED * 2\n");
        Map<String, List<TextEdit>> edits = edits(show("names.thunder", library.text()), library, "COMMON");
        assertThat(edits).containsOnlyKeys(editor.address("names.thunder"), editor.address("uses.thunder"));
        assertThat(Edits.apply(library.text(), edits.get(editor.address("names.thunder"))))
                .isEqualTo("const COMMON = 3\nconst TWICE = COMMON * 2\n");
        assertThat(Edits.apply(program, edits.get(editor.address("uses.thunder"))))
                .isEqualTo(program.replace("SHARED", "COMMON"));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        expectRefusal(HEAD + "const A¦ = 1\nconst B = 2\nmodule m { let x = A + B }", "B", "'B' is taken");
        expectRefusal(HEAD + "const A¦ = 1\nmodule m { let x = 2 let y = A + x }", "x", "'x' is taken");
        expectRefusal(HEAD + "const A¦ = 1\nconst B = 2", "B", "'B' is taken");
    }

    @Test
    void whatIsNoNameIsRefused() {
        expectRefusal(HEAD + "const A¦ = 1", "2nd", "'2nd' is not a name");
        expectRefusal(HEAD + "const A¦ = 1", "", "'' is not a name");
    }

    @Test
    void whatTheLanguageDeclaresCannotBeRenamed() {
        expectRefusal(HEAD + "module m { let x = ma¦x(1, 2) }", "most", "no name here");
        assertThat(prepare(HEAD + "module m { let x = ma¦x(1, 2) }")).isNull();
        assertThat(prepare(HEAD + "module m at vi¦ne { }")).isNull();
    }

    @Test
    void theNameIsPreparedWithItsRange() {
        String marked = HEAD + "const «^mod¦ule» = 1";
        PrepareRenameResult prepared = prepare(marked);
        assertThat(prepared.getRange())
                .isEqualTo(MarkedRanges.of(marked).ranges().get(0));
        assertThat(prepared.getPlaceholder()).isEqualTo("module");
    }
}
