package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;

class ReferencesTest extends ServerTest {

    private static final String HEAD = "program guard version \"1.0.0\" facet bolt\n";

    private List<? extends Location> references(MarkedRanges place, boolean declaration) {
        return Editor.await(documents()
                .references(
                        new ReferenceParams(show(place.text()), place.position(), new ReferenceContext(declaration))));
    }

    private void expectReferences(String marked) {
        MarkedRanges place = MarkedRanges.of(marked);
        assertThat(references(place, true))
                .extracting(Location::getRange)
                .containsExactlyInAnyOrderElementsOf(place.ranges());
    }

    private List<? extends DocumentHighlight> highlights(MarkedRanges place) {
        return Editor.await(
                documents().documentHighlight(new DocumentHighlightParams(show(place.text()), place.position())));
    }

    @Test
    void everyUseInTheFileIsFound() {
        expectReferences(HEAD + "const «LIMIT» = 3\nmodule m { let x = «LI¦MIT» + «LIMIT» let y = x }");
        expectReferences(HEAD + "const A = 1\nmodule m { let «x» = A let y = «x» + «¦x» }\nmodule n { let z = «x» }");
        expectReferences(HEAD + "state s { «n¦»: u8 }\nmodule m { s.«n» += 1 let y = s.«n» }");
    }

    @Test
    void whatAVertexIsCalledIsFoundToo() {
        expectReferences(HEAD + "module m at «vi¦ne» { let x = self == «vine» }");
    }

    @Test
    void theDeclarationCanBeLeftOut() {
        MarkedRanges place = MarkedRanges.of(HEAD + "const LIMIT = 3\nmodule m { let x = «LI¦MIT» }");
        assertThat(references(place, false)).extracting(Location::getRange).containsExactlyElementsOf(place.ranges());
    }

    @Test
    void usesInOtherFilesAreFound() {
        editor.write("unopened.thunder", HEAD + "import \"shared.thunder\"\nmodule m { let x = SHARED }");
        show("open.thunder", HEAD + "import \"shared.thunder\"\nmodule m { let x = SHARED + SHARED }");
        editor.filesChanged("unopened.thunder");
        MarkedRanges library = MarkedRanges.of("const SHA¦RED = 3\n");
        List<? extends Location> found = Editor.await(documents()
                .references(new ReferenceParams(
                        show("shared.thunder", library.text()), library.position(), new ReferenceContext(true))));
        assertThat(found)
                .extracting(Location::getUri)
                .containsExactly(
                        editor.address("open.thunder"),
                        editor.address("open.thunder"),
                        editor.address("shared.thunder"),
                        editor.address("unopened.thunder"));
    }

    @Test
    void highlightsTellReadsFromWrites() {
        MarkedRanges place =
                MarkedRanges.of(HEAD + "state s { «n»: u8[4] }\nmodule m { s.«¦n»[1] += 1 let y = s.«n»[2] }");
        List<? extends DocumentHighlight> found = highlights(place);
        assertThat(found).extracting(DocumentHighlight::getRange).containsExactlyElementsOf(place.ranges());
        assertThat(found)
                .extracting(DocumentHighlight::getKind)
                .containsExactly(DocumentHighlightKind.Write, DocumentHighlightKind.Write, DocumentHighlightKind.Read);
    }

    @Test
    void nothingIsHighlightedInABlank() {
        assertThat(highlights(MarkedRanges.of(HEAD + "const A = 1 ¦ \nmodule m { }")))
                .isEmpty();
    }
}
