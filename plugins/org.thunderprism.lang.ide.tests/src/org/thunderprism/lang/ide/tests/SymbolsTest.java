package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;

class SymbolsTest extends ServerTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        enum Kind { camera, sensor }
        input Flow { size: u16 }
        fn twice(a: u16) -> u16 = a * 2
        module measure {
          counter seen[4]
          let wide = twice(size)
          for i in 0 ..< 2 { let inner = wide + i }
        }
        """;

    /** An outline, a line for each symbol, indented by its depth. */
    private static void outline(List<DocumentSymbol> symbols, String indent, StringBuilder text) {
        for (DocumentSymbol symbol : symbols) {
            text.append(indent).append(symbol.getName()).append(' ').append(symbol.getKind());
            text.append(symbol.getDetail() == null ? "" : " " + symbol.getDetail())
                    .append('\n');
            outline(symbol.getChildren(), indent + "  ", text);
        }
    }

    private List<DocumentSymbol> symbols(String program) {
        return Editor.await(documents().documentSymbol(new DocumentSymbolParams(show(program)))).stream()
                .map(each -> each.getRight())
                .toList();
    }

    private List<String> found(String query) {
        return Editor.await(workspace().symbol(new WorkspaceSymbolParams(query))).getRight().stream()
                .map(WorkspaceSymbol::getName)
                .toList();
    }

    @Test
    void theOutlineFollowsTheText() {
        StringBuilder text = new StringBuilder();
        outline(symbols(PROGRAM), "", text);
        assertThat(text.toString()).isEqualTo("""
            guard Package
            Kind Enum
              camera EnumMember Kind
              sensor EnumMember Kind
            Flow Interface
              size Field u16
            twice Function
            measure Module
              seen Property u64[4]
              wide Variable u16
              inner Variable u16
            """);
    }

    @Test
    void aSymbolHasItsNameInside() {
        DocumentSymbol function = symbols(PROGRAM).get(3);
        assertThat(text(PROGRAM, function.getSelectionRange())).isEqualTo("twice");
        assertThat(text(PROGRAM, function.getRange())).isEqualTo("fn twice(a: u16) -> u16 = a * 2");
    }

    @Test
    void aTextWithErrorsHasAnOutlineToo() {
        assertThat(symbols("const A = \nmodule m { let x = "))
                .extracting(DocumentSymbol::getName)
                .contains("A");
    }

    @Test
    void theWorkspaceIsSearchedInAnyCase() {
        show(PROGRAM);
        editor.write("library.thunder", "const WIDEST = 3\nfn widen(a: u8) -> u8 = a\n");
        editor.filesChanged("library.thunder");
        assertThat(found("wide")).containsExactly("wide", "WIDEST", "widen");
        assertThat(found("cmr")).containsExactly("camera");
        assertThat(found("nothing like it")).isEmpty();
    }

    @Test
    void aFoundSymbolTellsWhereItIs() {
        show(PROGRAM);
        WorkspaceSymbol symbol = Editor.await(workspace().symbol(new WorkspaceSymbolParams("seen")))
                .getRight()
                .get(0);
        assertThat(symbol.getContainerName()).isEqualTo("measure");
        assertThat(symbol.getKind()).isEqualTo(SymbolKind.Property);
        assertThat(symbol.getLocation().getLeft().getUri()).isEqualTo(editor.address(MAIN));
        assertThat(text(PROGRAM, symbol.getLocation().getLeft().getRange())).isEqualTo("seen");
    }

    @Test
    void parametersAndLoopVariablesAreNoSymbols() {
        show(PROGRAM);
        assertThat(found("")).doesNotContain("a", "i").contains("wide", "twice", "guard");
    }
}
