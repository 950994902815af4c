package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.OpenEditor;

/** What is wrong is shown while somebody types, and gone when it is mended. */
class DiagnosticsTest extends EditorFixture {

    @Test
    void aProblemIsShownWhileTyping() {
        OpenEditor editor = open(GUARD);
        editor.expectNoProblem();

        editor.caretBehind("length) > LIMIT").type("S");
        editor.expectProblem("14 TP1101");
        assertThat(editor.annotated("org.eclipse.ui.workbench.texteditor.error"))
                .contains("LIMITS");

        editor.type("\b");
        editor.expectNoProblem();
    }

    @Test
    void aProblemInWhatIsImportedIsSeenWithoutSaving() {
        OpenEditor library = OpenEditor.on(project().write("limits.thunder", "const LIMIT = 10\n"));
        OpenEditor user = OpenEditor.on(project().write("user.thunder", """
            program user version "1.0.0" facet bolt
            import "limits.thunder"
            input Packet { length : u16 }
            module act role control { if length > LIMIT { drop } }
            """));
        user.expectNoProblem();

        library.focus();
        library.caretBehind("LIMIT").type("S");
        Events.waitUntil("the dependant has a problem", () -> !user.problems().isEmpty());
    }

    @Test
    void savingShowsTheBuildersMarkersAsWell() {
        OpenEditor editor = open(GUARD);
        project().awaitBuild();
        assertThat(project().problems()).isEmpty();

        editor.caretBehind("length) > LIMIT").type("S").save();
        project().awaitBuild();
        assertThat(project().problems()).containsExactly("guard.thunder:14 TP1101");
        Events.waitUntil(
                "the problem is shown once",
                () -> editor.annotated("org.eclipse.ui.workbench.texteditor.error")
                        .equals(List.of("LIMITS")));
    }
}
