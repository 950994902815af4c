package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;

class DefinitionTest extends ServerTest {

    private static final String HEAD = "program guard version \"1.0.0\" facet bolt\n";

    private List<? extends Location> definition(String name, MarkedRanges marked) {
        return Editor.await(documents().definition(new DefinitionParams(show(name, marked.text()), marked.position())))
                .getLeft();
    }

    /** The name at the caret is declared in the marked range. */
    private void expectDefinition(String marked) {
        MarkedRanges place = MarkedRanges.of(marked);
        assertThat(definition(MAIN, place)).extracting(Location::getRange).containsExactlyElementsOf(place.ranges());
    }

    private void expectTypeDefinition(String marked) {
        MarkedRanges place = MarkedRanges.of(marked);
        List<? extends Location> found = Editor.await(
                        documents().typeDefinition(new TypeDefinitionParams(show(place.text()), place.position())))
                .getLeft();
        assertThat(found).extracting(Location::getRange).containsExactlyElementsOf(place.ranges());
    }

    @Test
    void namesLeadToTheirDeclarations() {
        expectDefinition(HEAD + "const «LIMIT» = 3\nmodule m { let x = LI¦MIT }");
        expectDefinition(HEAD + "input F { «size»: u8 }\nmodule m { let x = ¦size }");
        expectDefinition(HEAD + "state s { «n»: u8 }\nmodule m { let x = s.n¦ }");
        expectDefinition(HEAD + "state «s» { n: u8 }\nmodule m { let x = ¦s.n }");
        expectDefinition(HEAD + "fn «twice»(a: u8) -> u8 = a * 2\nmodule m { let x = tw¦ice(1) }");
        expectDefinition(HEAD + "fn f(«a»: u8) -> u8 = ¦a * 2");
        expectDefinition(HEAD + "module m { let x = sum(«i» in 0 ..< 3) ¦i }");
        expectDefinition(HEAD + "module «one» { }\nmodule two after o¦ne { }");
        expectDefinition(HEAD + "enum «Kind» { a, b }\ninput F { k: Ki¦nd }");
        expectDefinition(HEAD + "enum Kind { a, «b» }\nmodule m { let x = Kind.¦b }");
    }

    @Test
    void aDeclarationLeadsToItself() {
        expectDefinition(HEAD + "const «LI¦MIT» = 3");
    }

    @Test
    void whatTheLanguageDeclaresHasNoPlace() {
        expectDefinition(HEAD + "module m { let x = max¦(1, 2) }");
        expectDefinition(HEAD + "input F { size: u¦8 }");
        expectDefinition(HEAD + "module m at vi¦ne { }");
        expectDefinition(HEAD + "// LIM¦IT\nconst LIMIT = 3");
    }

    @Test
    void namesLeadIntoImportedFiles() {
        String library = "const FROM_LIBRARY = 3\n";
        show("library.thunder", library);
        MarkedRanges place = MarkedRanges.of(HEAD + "import \"library.thunder\"\nmodule m { let x = FROM_LIB¦RARY }");
        List<? extends Location> found = definition("importing.thunder", place);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getUri()).isEqualTo(editor.address("library.thunder"));
        assertThat(text(library, found.get(0).getRange())).isEqualTo("FROM_LIBRARY");

        MarkedRanges path = MarkedRanges.of(HEAD + "import \"libr¦ary.thunder\"\n");
        assertThat(definition("importing.thunder", path))
                .extracting(Location::getUri)
                .containsExactly(editor.address("library.thunder"));
    }

    @Test
    void typeOfAnEnumIsItsDeclaration() {
        expectTypeDefinition(HEAD + "enum «Kind» { a, b }\ninput F { k: Kind }\nmodule m { let x = ¦k }");
        expectTypeDefinition(HEAD + "enum «Kind» { a, b }\nmodule m { let x = Kind.a let y = ¦x }");
        expectTypeDefinition(HEAD + "module m { let x = 1 let y = ¦x }");
    }
}
