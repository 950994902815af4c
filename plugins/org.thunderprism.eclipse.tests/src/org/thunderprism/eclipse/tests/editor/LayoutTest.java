package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.editor.mining.LensMinings;
import org.thunderprism.eclipse.editor.outline.ThunderOutline;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;

/** Layout, folds, and the outline. */
class LayoutTest extends EditorFixture {

    @Test
    void formattingLaysOutTheWholeProgram() {
        OpenEditor editor =
                open(GUARD.replace("  let heavy = weight(length) > LIMIT", "let   heavy=weight( length )>LIMIT"));
        editor.expectNoProblem();
        Keyboard.press(SWT.CTRL | SWT.SHIFT, 'f');
        Events.waitUntil(
                "the text is laid out", () -> editor.text().contains("  let heavy = weight(length) > LIMIT\n"));
        assertThat(editor.isDirty()).isTrue();
    }

    @Test
    void blocksAndCommentsCanBeFolded() {
        OpenEditor editor = open(GUARD);
        ProjectionAnnotationModel model = ((ProjectionViewer) editor.viewer()).getProjectionAnnotationModel();
        Events.waitUntil("there are folds", () -> model.getAnnotationIterator().hasNext());
    }

    @Test
    void theOutlineListsDeclarationsAndLeadsToThem() throws Exception {
        OpenEditor editor = open(GUARD);
        ContentOutline view = (ContentOutline) OpenEditor.page().showView(IPageLayout.ID_OUTLINE);
        ThunderOutline outline = (ThunderOutline) view.getCurrentPage();
        Events.waitUntil("the outline is filled", () -> tree(outline).getItemCount() > 0);
        assertThat(names(tree(outline))).contains("Packet", "Kind", "LIMIT", "weight", "classify", "act");

        editor.focus();
        editor.caretBefore("drop");
        Events.waitUntil(
                "the outline follows", () -> outline.getSelection().toString().contains("act"));
    }

    @Test
    void theQuickOutlineFiltersAndLeadsToDeclarations() {
        OpenEditor editor = open(GUARD);
        editor.expectNoProblem();
        Keyboard.press(SWT.CTRL, 'o');
        Events.waitUntil("the quick outline is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        Text filter = (Text) Display.getCurrent().getFocusControl();
        filter.setText("weight");
        Events.rest(Duration.ofMillis(600));
        Screenshot.take("LayoutTest-quick-outline");
        filter.notifyListeners(SWT.DefaultSelection, new Event());
        Events.waitUntil("the function is selected", () -> editor.selected().equals("weight"));
        assertThat(filter.isDisposed()).isTrue();
    }

    @Test
    void declarationsSayWhatTheyTake() {
        OpenEditor editor = open(GUARD);
        project().awaitBuild();
        Events.waitUntil(
                "places and sizes are told",
                () -> lenses(editor).stream().anyMatch(label -> label.startsWith("at bolt, "))
                        && lenses(editor).stream().anyMatch(label -> label.contains("ebpf-c ")));
        Events.waitUntil(
                "there is room for them above the first line",
                () -> editor.widget().getLineVerticalIndent(0) > 0);
    }

    private static List<String> lenses(OpenEditor editor) {
        return new LensMinings()
                .provideCodeMinings(editor.viewer(), new NullProgressMonitor()).join().stream()
                        .map(ICodeMining::getLabel)
                        .toList();
    }

    private static Tree tree(ThunderOutline outline) {
        return outline.tree();
    }

    private static List<String> names(Tree tree) {
        return Arrays.stream(tree.getItems())
                .flatMap(item -> Stream.concat(Stream.of(item), Arrays.stream(item.getItems())))
                .map(item -> item.getText().replaceFirst(" : .*", ""))
                .toList();
    }
}
