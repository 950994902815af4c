package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ServerCapabilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.Edits;

/** Hovers, proposals, fixes and lenses, asked for through the protocol; what they say is tested service by service. */
class AssistanceTest {

    private static final String FILE = "guard.thunder";
    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Flow { size : u16 }
        module act { let x = sise }
        """;

    @TempDir
    Path folder;

    private Editor editor;

    @BeforeEach
    void open() {
        editor = Editor.on(folder);
        editor.open(FILE, PROGRAM);
    }

    @AfterEach
    void shutDown() {
        assertThat(editor.shutDown()).isZero();
        assertThat(editor.client().errors()).isEmpty();
    }

    @Test
    void serverSaysWhatItOffers() {
        ServerCapabilities capabilities = editor.initialized().getCapabilities();
        assertThat(capabilities.getHoverProvider().getLeft()).isTrue();
        assertThat(capabilities.getCompletionProvider().getResolveProvider()).isTrue();
        assertThat(capabilities.getCodeLensProvider().getResolveProvider()).isTrue();
        assertThat(capabilities.getCodeActionProvider().getRight().getCodeActionKinds())
                .contains("quickfix", "refactor.extract", "source.fixAll", "source.organizeImports");
    }

    @Test
    void hoverIsMarkdown() {
        Hover hover = Editor.await(editor.server()
                .getTextDocumentService()
                .hover(new HoverParams(editor.document(FILE), new Position(1, 14))));
        assertThat(hover.getContents().getRight().getValue()).startsWith("```thunder\nsize : u16");
    }

    @Test
    void proposalsAreCompletedOnRequest() {
        CompletionItem size = Editor.await(editor.server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(editor.document(FILE), new Position(2, 22))))
                .getRight()
                .getItems()
                .stream()
                .filter(item -> item.getLabel().equals("size"))
                .findFirst()
                .orElseThrow();
        assertThat(size.getDocumentation()).isNull();
        CompletionItem complete =
                Editor.await(editor.server().getTextDocumentService().resolveCompletionItem(size));
        assertThat(complete.getDocumentation().getRight().getValue()).contains("size : u16");
    }

    @Test
    void publishedDiagnosticsHaveFixes() {
        List<Diagnostic> diagnostics = editor.awaitCodes(FILE, "TP1101");
        CodeAction fix = Editor.await(editor.server()
                        .getTextDocumentService()
                        .codeAction(new CodeActionParams(
                                editor.document(FILE),
                                diagnostics.getFirst().getRange(),
                                new CodeActionContext(diagnostics))))
                .getFirst()
                .getRight();
        assertThat(fix.getTitle()).isEqualTo("Change to 'size'");
        assertThat(fix.getIsPreferred()).isTrue();
        String fixed = Edits.apply(PROGRAM, fix.getEdit().getChanges().get(editor.address(FILE)));
        editor.replace(FILE, fixed);
        assertThat(editor.awaitCodes(FILE)).isEmpty();
    }

    @Test
    void lensesAreCompletedOnRequest() {
        List<? extends CodeLens> lenses = Editor.await(
                editor.server().getTextDocumentService().codeLens(new CodeLensParams(editor.document(FILE))));
        assertThat(lenses).hasSize(2).extracting(CodeLens::getCommand).containsOnlyNulls();
        CodeLens module = Editor.await(editor.server().getTextDocumentService().resolveCodeLens(lenses.getLast()));
        assertThat(module.getCommand().getTitle()).isEqualTo("at bolt");
    }
}
