package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.Picture.Box;
import org.thunderprism.eclipse.picture.PictureCanvas;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.Mouse;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;
import org.thunderprism.eclipse.view.PipelineView;
import org.thunderprism.lang.ide.picture.Viewport;

/** The primitive graph is drawn beside the source, leads to it, and follows it. */
class PipelineViewTest extends EditorFixture {

    @Test
    void theGraphIsDrawnBeforeAndAfterFusion() throws PartInitException {
        open("""
            program guard version "1.0.0" facet bolt
            input Packet { length : u16  port : u16 }
            module classify {
              let one = (length ^ port) * 3
              let other = (length ^ port) * 3
            }
            """);
        PipelineView view = show();
        Events.waitUntil("the graph is drawn", () -> titles(view).contains("length"));
        assertThat(titles(view)).doesNotContain("one");

        view.chooseStage("lower");
        Events.waitUntil("the graph before fusion is drawn", () -> titles(view).contains("one"));
        assertThat(titles(view)).contains("other");
        view.chooseStage("fuse");
        Events.waitUntil("the graph after fusion is drawn", () -> !titles(view).contains("one"));
    }

    @Test
    void aClickOnABoxLeadsToItsSource() throws PartInitException {
        OpenEditor editor = openExample();
        PipelineView view = show();
        Events.waitUntil("the graph is drawn", () -> count(view, "map") > 0);
        Box input = box(view, "max_byte");
        Viewport viewport = view.canvas().viewport();
        int x = (int) (input.area().x() * viewport.scale() + viewport.offsetX()) + 3;
        int y = (int) (input.area().y() * viewport.scale() + viewport.offsetY()) + 3;

        Mouse.click(view.canvas(), x, y);
        Events.waitUntil("the input is selected", () -> editor.selected().startsWith("max_byte"));
    }

    @Test
    void keysAndWheelZoomAndFindBoxes() throws PartInitException {
        OpenEditor editor = openExample();
        PipelineView view = show();
        Events.waitUntil("the graph is drawn", () -> count(view, "map") > 0);
        PictureCanvas canvas = view.canvas();
        double opened = canvas.viewport().scale();

        Keyboard.press(canvas, '+');
        Events.waitUntil("the picture is larger", () -> canvas.viewport().scale() > opened);
        Mouse.wheel(canvas, 10, 10, 3);
        assertThat(canvas.viewport().scale()).isGreaterThan(opened * 1.3);
        Keyboard.press(canvas, '0');
        Events.waitUntil(
                "everything is shown",
                () -> canvas.viewport().equals(canvas.viewport().fit(view.picture())));

        Keyboard.press(canvas, SWT.PAGE_DOWN);
        Keyboard.press(canvas, SWT.CR);
        Events.waitUntil("a place is selected", () -> !editor.selected().isEmpty());
    }

    @Test
    void editsAndTheVertexAreFollowed() throws PartInitException {
        OpenEditor editor = open(GUARD.replace("module act role control", "module act role control at forge"));
        PipelineView view = show();
        Events.waitUntil(
                "both vertices are drawn",
                () -> view.picture() != null && view.picture().frames().size() == 2);

        view.chooseVertex("forge");
        Events.waitUntil("one vertex is drawn", () -> view.picture().frames().size() == 1);
        assertThat(view.picture().title()).isEqualTo("guard at forge");

        view.chooseVertex(null);
        editor.focus();
        editor.select("small").type("tiny");
        editor.select("heavy { drop }").type("!heavy { drop }");
        Events.waitUntil(
                "the edit is drawn",
                () -> view.picture().boxes().stream()
                        .anyMatch(box -> box.title().contains("!heavy")));
    }

    @Test
    void theDarkThemeHasADarkPicture() throws PartInitException {
        openExample();
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        String light = themes.getActiveTheme().getId();
        try {
            themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
            PipelineView view = show();
            Events.waitUntil("the graph is drawn", () -> count(view, "map") > 0);
            Screenshot.take("PipelineViewTest-dark");
            assertThat(view.canvas().getParent().getBackground().getRed()).isLessThan(128);
        } finally {
            themes.setTheme(light, false);
        }
    }

    private OpenEditor openExample() {
        project().copyExample("traffic_guard");
        IFile file = project().file("traffic_guard.thunder");
        return OpenEditor.on(file);
    }

    /** A new view, without the picture of another test's program. */
    private static PipelineView show() throws PartInitException {
        OpenEditor.page().hideView(OpenEditor.page().findView(PipelineView.ID));
        return (PipelineView) OpenEditor.page().showView(PipelineView.ID);
    }

    private static int count(PipelineView view, String style) {
        Picture picture = view.picture();
        return picture == null
                ? 0
                : (int) picture.boxes().stream()
                        .filter(box -> box.style().equals(style))
                        .count();
    }

    private static List<String> titles(PipelineView view) {
        return view.picture() == null
                ? List.of()
                : view.picture().boxes().stream().map(Box::title).toList();
    }

    private static Box box(PipelineView view, String title) {
        return view.picture().boxes().stream()
                .filter(box -> box.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
