package org.thunderprism.eclipse.tests.editor;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.view.ExpansionView;

/** The expanded program is shown beside the source, and follows it. */
class ExpansionViewTest extends EditorFixture {

    @Test
    void theExpansionFollowsUnsavedEdits() throws PartInitException {
        OpenEditor editor = open(GUARD);
        ExpansionView view = (ExpansionView) OpenEditor.page().showView(ExpansionView.ID);
        Events.waitUntil("the expansion is shown", () -> view.text().contains("heavy"));

        editor.focus();
        editor.select("100").type("200");
        Events.waitUntil("the expansion follows", () -> view.text().contains("200"));
    }
}
