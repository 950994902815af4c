package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;
import org.thunderprism.eclipse.view.build.BuildsView;

/** What was built is remembered, listed and compared. */
class BuildsViewTest extends EditorFixture {

    @Test
    void everySaveIsABuildThatCanBeComparedWithTheOneBefore() throws PartInitException {
        OpenEditor editor = open(GUARD);
        project().awaitBuild();
        BuildsView view = show();
        Events.waitUntil("the first build is listed", () -> rows(view).size() == 1);
        assertThat(rows(view).getFirst()).startsWith("guard.thunder|").contains("|bolt ebpf, bolt wasm|");

        editor.focus();
        editor.select("100").type("200").save();
        Events.waitUntil("the second build is listed", () -> rows(view).size() == 2);
        view.builds().expandToLevel(2);
        List<String> artefacts = items(view.builds().getTree().getItems()[0].getItems());
        assertThat(artefacts).anyMatch(row -> row.startsWith("bolt/guard.bpf.c||bolt ebpf-c|"));
        Screenshot.take("BuildsViewTest-builds");

        view.builds()
                .setSelection(new StructuredSelection(
                        view.builds().getTree().getItems()[0].getData()));
        view.compare();
        Events.waitUntil(
                "the comparison is open",
                () -> OpenEditor.page().getActiveEditor().getTitle().startsWith("Builds of guard.thunder"));
        Events.waitUntil(
                "both texts are shown",
                () -> texts(view.getSite().getShell()).stream()
                                .filter(text -> text.contains("SEC("))
                                .count()
                        >= 2);
    }

    @Test
    void whatWasFoundIsPartOfTheBuild() throws PartInitException {
        OpenEditor editor = open(GUARD.replace("> LIMIT", "> LIMITS"));
        project().awaitBuild();
        BuildsView view = show();
        Events.waitUntil("the build is listed", () -> rows(view).size() == 1);
        assertThat(rows(view).getFirst()).contains("|1 error|");
        view.builds().expandToLevel(2);
        assertThat(items(view.builds().getTree().getItems()[0].getItems()))
                .singleElement()
                .asString()
                .startsWith("error TP1101: ")
                .contains("|line 14|");
        assertThat(editor.isDirty()).isFalse();
    }

    /** What the text widgets below a control show. */
    private static List<String> texts(Control control) {
        return switch (control) {
            case StyledText text -> List.of(text.getText());
            case Composite composite ->
                Arrays.stream(composite.getChildren())
                        .flatMap(child -> texts(child).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static BuildsView show() throws PartInitException {
        return (BuildsView) OpenEditor.page().showView(BuildsView.ID);
    }

    private static List<String> rows(BuildsView view) {
        TreeViewer builds = view.builds();
        return items(builds.getTree().getItems());
    }

    private static List<String> items(TreeItem[] items) {
        return Arrays.stream(items)
                .map(item -> String.join(
                        "|",
                        IntStream.range(0, item.getParent().getColumnCount())
                                .mapToObj(item::getText)
                                .toList()))
                .toList();
    }
}
