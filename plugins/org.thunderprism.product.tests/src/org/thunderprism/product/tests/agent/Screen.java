package org.thunderprism.product.tests.agent;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.help.DocumentationView;

/** What a user sees, found by what is written on it; places are of the display. */
final class Screen {

    private static final int LINES_ABOVE = 8;

    private final Display display;

    Screen(Display display) {
        this.display = display;
    }

    /** Waits until a window has come to the front. */
    void awaitWindow(String title) {
        Patience.until(
                "the window " + title,
                () -> inDisplay(() -> {
                    Shell shell = display.getActiveShell();
                    return shell != null && shell.getText().equals(title);
                }));
    }

    /** Waits until any window is in front. */
    void awaitSomeWindow() {
        Patience.until("a window", () -> inDisplay(() -> display.getActiveShell() != null));
    }

    /** Waits until no window has this title. */
    void awaitNoWindow(String title) {
        Patience.until(
                "the end of window " + title,
                () -> inDisplay(() -> Arrays.stream(display.getShells())
                        .noneMatch(shell -> shell.isVisible() && shell.getText().equals(title))));
    }

    /** Waits until a pop-up with proposals is shown. */
    void awaitProposals() {
        Patience.until(
                "proposals",
                () -> inDisplay(() -> Arrays.stream(display.getShells())
                        .filter(Shell::isVisible)
                        .filter(shell -> shell.getText().isEmpty())
                        .flatMap(Screen::controls)
                        .anyMatch(control -> control instanceof Table table && table.getItemCount() > 0)));
    }

    /** Waits for a button of the window in front that can be pressed. */
    Point button(String text) {
        return inFront(
                "the button " + text,
                control -> control instanceof Button button
                                && button.getText().replace("&", "").equals(text)
                                && button.isEnabled()
                        ? Optional.of(middle(button))
                        : Optional.empty());
    }

    /** Waits for a row of a tree, a table or a list of the window in front that has a text which begins so. */
    Point row(String text) {
        return inFront("the row " + text, control -> switch (control) {
            case Tree tree ->
                items(tree.getItems())
                        .filter(item -> item.getText().startsWith(text)
                                && !item.getBounds().isEmpty())
                        .findFirst()
                        .map(item -> middle(tree, item.getBounds()));
            case Table table ->
                Arrays.stream(table.getItems())
                        .filter(item -> begins(item, table.getColumnCount(), text))
                        .findFirst()
                        .map(item -> middle(table, item.getBounds()));
            case List list -> indexOf(list, text).map(index -> place(list, index));
            default -> Optional.empty();
        });
    }

    /** What is selected in the editor in front. */
    String selection() {
        return inDisplay(() -> viewer().getTextWidget().getSelectionText());
    }

    /** Scrolls to the first place with a text in the editor in front: its middle. */
    Point inEditor(String text) {
        return Patience.until(
                text + " in the editor",
                () -> inDisplay(() -> {
                    int offset = document().get().indexOf(text);
                    if (offset < 0) {
                        return Optional.empty();
                    }
                    StyledText widget = viewer().getTextWidget();
                    widget.setTopIndex(Math.max(0, widget.getLineAtOffset(offset) - LINES_ABOVE));
                    return Optional.of(middle(widget, widget.getTextBounds(offset, offset + text.length() - 1)));
                }));
    }

    /** The text of the editor in front. */
    String text() {
        return inDisplay(() -> document().get());
    }

    boolean isDirty() {
        return inDisplay(() -> editor().isDirty());
    }

    /** Asks the viewer of the editor in front, in the display's thread. */
    <T> T askViewer(Function<ISourceViewer, T> question) {
        return inDisplay(() -> question.apply((ISourceViewer) viewer()));
    }

    /** The page of the manual that is shown; empty when none is. */
    String page() {
        return inDisplay(() -> workbenchPage().findView(DocumentationView.ID) instanceof DocumentationView view
                ? view.shown().id()
                : "");
    }

    /** Whether the page in front has a text editor. */
    boolean hasEditor() {
        return inDisplay(() -> workbenchPage() != null && workbenchPage().getActiveEditor() instanceof ITextEditor);
    }

    <T> T inDisplay(Supplier<T> question) {
        return display.syncCall(question::get);
    }

    private Point inFront(String what, Function<Control, Optional<Point>> search) {
        return Patience.until(
                what,
                () -> inDisplay(() -> {
                    Shell shell = display.getActiveShell();
                    return shell == null
                            ? Optional.<Point>empty()
                            : controls(shell)
                                    .filter(Control::isVisible)
                                    .flatMap(control -> search.apply(control).stream())
                                    .findFirst();
                }));
    }

    private static Stream<Control> controls(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(
                        Stream.of(control),
                        Arrays.stream(composite.getChildren()).flatMap(Screen::controls))
                : Stream.of(control);
    }

    private static Stream<TreeItem> items(TreeItem[] items) {
        return Arrays.stream(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
    }

    private static boolean begins(TableItem item, int columns, String text) {
        return IntStream.range(0, Math.max(1, columns))
                .anyMatch(column -> item.getText(column).startsWith(text));
    }

    private static Optional<Integer> indexOf(List list, String text) {
        return Stream.iterate(0, index -> index < list.getItemCount(), index -> index + 1)
                .filter(index -> list.getItem(index).startsWith(text))
                .findFirst();
    }

    private Point place(List list, int index) {
        int height = list.getItemHeight();
        return display.map(list, null, 20, (index - list.getTopIndex()) * height + height / 2);
    }

    private Point middle(Control control) {
        Point size = control.getSize();
        return display.map(control, null, size.x / 2, size.y / 2);
    }

    private Point middle(Control control, Rectangle bounds) {
        return display.map(control, null, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
    }

    private static IWorkbenchPage workbenchPage() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    private static ITextEditor editor() {
        return (ITextEditor) workbenchPage().getActiveEditor();
    }

    private static IDocument document() {
        return editor().getDocumentProvider().getDocument(editor().getEditorInput());
    }

    private static ITextViewer viewer() {
        return editor().getAdapter(ITextViewer.class);
    }
}
