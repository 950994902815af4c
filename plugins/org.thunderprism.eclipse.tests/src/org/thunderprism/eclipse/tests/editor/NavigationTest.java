package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.editor.occurrence.Occurrences;
import org.thunderprism.eclipse.search.ReferenceResult;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;

/** From a name to where it is declared and used. */
class NavigationTest extends EditorFixture {

    private static final String USER = """
        program user version "1.0.0" facet bolt
        import "limits.thunder"
        input Packet { length : u16 }
        module act role control { if length > LIMIT { drop } }
        """;

    @Test
    void f3GoesToTheDeclaration() {
        OpenEditor editor = open(GUARD);
        editor.caretBefore("weight(length)");
        Keyboard.press(0, SWT.F3);
        Events.waitUntil("the name is selected", () -> editor.selected().equals("weight"));
        assertThat(editor.caret()).isEqualTo(GUARD.indexOf("weight(size"));
    }

    @Test
    void f3OpensTheFileOfWhatIsImported() {
        project().write("limits.thunder", "const LIMIT = 10\n");
        OpenEditor user = open(USER);
        user.caretBefore("LIMIT {");
        Keyboard.press(0, SWT.F3);
        Events.waitUntil(
                "the library is open",
                () -> OpenEditor.page().getActiveEditor().getTitle().equals("limits.thunder"));
        assertThat(OpenEditor.active().selected()).isEqualTo("LIMIT");
    }

    @Test
    void theNameAtTheCaretIsMarkedEverywhere() {
        OpenEditor editor = open(GUARD);
        editor.caretBefore("LIMIT = 100");
        Events.waitUntil(
                "occurrences are marked",
                () -> editor.annotated(Occurrences.TYPE).size() == 2);
        assertThat(editor.annotated(Occurrences.TYPE)).containsOnly("LIMIT");
    }

    @Test
    void referencesInAllFilesAreListed() {
        OpenEditor library = OpenEditor.on(project().write("limits.thunder", "const LIMIT = 10\n"));
        project().write("user.thunder", USER);
        library.caretBefore("LIMIT");
        Keyboard.press(SWT.CTRL | SWT.SHIFT, 'g');
        Events.waitUntil(
                "the search is over",
                () -> NewSearchUI.getSearchResultView() != null
                        && NewSearchUI.getSearchResultView().getActivePage() != null
                        && NewSearchUI.getSearchResultView()
                                .getActivePage()
                                .getLabel()
                                .contains("2 places"));
        assertThat(NewSearchUI.getQueries()[0].getSearchResult()).isInstanceOf(ReferenceResult.class);
    }
}
