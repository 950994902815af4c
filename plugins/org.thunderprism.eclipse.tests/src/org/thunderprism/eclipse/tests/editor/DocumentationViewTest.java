package org.thunderprism.eclipse.tests.editor;

import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.help.DocumentationView;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;

/** F1 turns to the page about what the caret is at; the Help menu opens the manual. */
class DocumentationViewTest extends EditorFixture {

    @AfterEach
    void closeView() {
        OpenEditor.page().hideView(OpenEditor.page().findView(DocumentationView.ID));
    }

    @Test
    void aProblemHasItsPage() {
        OpenEditor editor = open(GUARD.replace("> LIMIT", "> LIMITS"));
        editor.expectProblem("14 TP1101");
        editor.caretBehind("> LIM");
        Keyboard.press(0, SWT.F1);
        expectPage("diagnostics/TP1101");
        Screenshot.take("documentation");
    }

    @Test
    void aWordOfTheLanguageHasItsPage() {
        OpenEditor editor = open(GUARD);
        editor.caretBehind("modul");
        Keyboard.press(0, SWT.F1);
        expectPage("language/module");
    }

    @Test
    void theHelpMenuOpensTheManual() {
        open(GUARD);
        PlatformUI.getWorkbench().getHelpSystem().displayHelp();
        expectPage("language/const");
        PlatformUI.getWorkbench().getHelpSystem().search("per_cpu");
        expectPage("language/const");
    }

    private static void expectPage(String id) {
        Events.waitUntil(
                "the page " + id + " is shown",
                () -> OpenEditor.page().findView(DocumentationView.ID) instanceof DocumentationView view
                        && view.shown().id().equals(id));
    }
}
