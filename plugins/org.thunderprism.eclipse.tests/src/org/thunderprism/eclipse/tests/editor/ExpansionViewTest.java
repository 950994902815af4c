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

    @Test
    void sourceAndExpansionScrollTogether() throws PartInitException {
        OpenEditor editor = open(longProgram());
        ExpansionView view = (ExpansionView) OpenEditor.page().showView(ExpansionView.ID);
        Events.waitUntil("the expansion is shown", () -> view.text().contains("round19"));
        int module = line(editor.text(), "module m15");
        editor.viewer().setTopIndex(module);
        Events.waitUntil("the expansion follows", () -> view.viewer().getTopIndex() == line(view.text(), "module m15"));

        view.viewer().setTopIndex(line(view.text(), "module m3"));
        Events.waitUntil("the source follows", () -> editor.viewer().getTopIndex() == line(editor.text(), "module m3"));
    }

    @Test
    void oneVertexIsShownAlone() throws PartInitException {
        open(GUARD.replace("module act role control", "module act role control at forge"));
        ExpansionView view = (ExpansionView) OpenEditor.page().showView(ExpansionView.ID);
        Events.waitUntil(
                "both are shown",
                () -> view.text().contains("for vertex bolt") && view.text().contains("for vertex forge"));
        view.chooseVertex("forge");
        Events.waitUntil(
                "one is shown",
                () -> !view.text().contains("for vertex bolt") && view.text().contains("for vertex forge"));
    }

    /** Loops make the expansion longer than the source. */
    private static String longProgram() {
        StringBuilder text = new StringBuilder("program long version \"1.0.0\" facet bolt\ninput P { a : u32 }\n");
        for (int i = 0; i < 20; i++) {
            text.append("module m")
                    .append(i)
                    .append(" {\n  counter round")
                    .append(i)
                    .append("[9]\n");
            text.append("  for i in 0 ..< 9 {\n    round").append(i).append("[i] += a\n  }\n}\n\n");
        }
        return text.toString();
    }

    private static int line(String text, String beginning) {
        return (int) text.substring(0, text.indexOf(beginning + " ")).lines().count();
    }
}
