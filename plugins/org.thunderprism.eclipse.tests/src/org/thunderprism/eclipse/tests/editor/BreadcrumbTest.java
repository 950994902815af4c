package org.thunderprism.eclipse.tests.editor;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.editor.breadcrumb.Breadcrumb;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;

/** The bottom line tells which declarations the caret is in. */
class BreadcrumbTest extends EditorFixture {

    @Test
    void theDeclarationsAroundTheCaretAreShownAndLeadToTheirNames() {
        OpenEditor editor = open(GUARD.replace("heavy", "weighty"));
        editor.caretBefore("weight(length)");
        Events.waitUntil("the path is shown", () -> path(editor).equals("classify › weighty"));

        Event click = new Event();
        click.text = "0";
        Events.waitUntil("a click selects the name", () -> {
            crumbs(editor).notifyListeners(SWT.Selection, click);
            return editor.selected().equals("classify");
        });
        Events.waitUntil("the path is shorter", () -> path(editor).equals("classify"));

        editor.caretBefore("length : u16");
        Events.waitUntil("the path is another", () -> path(editor).equals("Packet › length"));
        Screenshot.take("BreadcrumbTest-path");
        editor.close();
        OpenEditor.on(project().write("notes.txt", "Packet"));
        Events.waitUntil("there is no path in another text", () -> path(editor).isEmpty());
    }

    private static String path(OpenEditor editor) {
        return crumbs(editor).getText().replaceAll("<[^>]*>", "");
    }

    private static Link crumbs(OpenEditor editor) {
        return links(OpenEditor.page().getWorkbenchWindow().getShell())
                .filter(link -> Breadcrumb.STYLE_ID.equals(link.getData("org.eclipse.e4.ui.css.id")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Link> links(Composite parent) {
        return Arrays.stream(parent.getChildren()).flatMap(BreadcrumbTest::linksIn);
    }

    private static Stream<Link> linksIn(Control control) {
        return switch (control) {
            case Link link -> Stream.of(link);
            case Composite inner -> links(inner);
            default -> Stream.empty();
        };
    }
}
