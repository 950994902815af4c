package org.thunderprism.eclipse.tests.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.thunderprism.eclipse.editor.EditorLanguage;
import org.thunderprism.eclipse.editor.problem.ProblemText;

/** An editor that a user works in. */
public final class OpenEditor implements AutoCloseable {

    private final ITextEditor editor;

    private OpenEditor(ITextEditor editor) {
        this.editor = editor;
    }

    /** Opens a file with whatever editor the workbench chooses. */
    public static OpenEditor on(IFile file) {
        try {
            return of(IDE.openEditor(page(), file));
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    /** The editor in front. */
    public static OpenEditor active() {
        return of(page().getActiveEditor());
    }

    private static OpenEditor of(IEditorPart part) {
        assertThat(part.getSite().getId()).isEqualTo("org.eclipse.ui.genericeditor.GenericEditor");
        OpenEditor editor = new OpenEditor((ITextEditor) part);
        editor.focus();
        return editor;
    }

    public static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    public ITextEditor part() {
        return editor;
    }

    public IDocument document() {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    public String text() {
        return document().get();
    }

    public ITextViewer viewer() {
        return editor.getAdapter(ITextViewer.class);
    }

    public StyledText widget() {
        return viewer().getTextWidget();
    }

    /** Brings the editor to the front, as a click into it does. */
    public OpenEditor focus() {
        editor.getSite().getShell().setMaximized(true);
        editor.getSite().getShell().forceActive();
        page().activate(editor);
        editor.setFocus();
        Events.waitUntil("the editor has the focus", () -> widget().isFocusControl());
        return this;
    }

    /** Puts the caret before the first place with a text, or behind it. */
    public OpenEditor caretBefore(String text) {
        return caret(find(text));
    }

    public OpenEditor caretBehind(String text) {
        return caret(find(text) + text.length());
    }

    public OpenEditor select(String text) {
        editor.selectAndReveal(find(text), text.length());
        return this;
    }

    private OpenEditor caret(int offset) {
        editor.selectAndReveal(offset, 0);
        return this;
    }

    public int caret() {
        return ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
    }

    public String selected() {
        return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
    }

    private int find(String text) {
        int offset = text().indexOf(text);
        assertThat(offset).as("place of " + text).isNotNegative();
        return offset;
    }

    /** Types into the text, also while a pop-up is shown, to which the display would hand posted keys. */
    public OpenEditor type(String text) {
        for (char character : text.toCharArray()) {
            Event key = new Event();
            key.character = character == '\n' ? SWT.CR : character;
            key.keyCode = key.character;
            widget().notifyListeners(SWT.KeyDown, key);
            widget().notifyListeners(SWT.KeyUp, key);
            Events.settle();
        }
        return this;
    }

    public OpenEditor save() {
        Keyboard.press(SWT.CTRL, 's');
        Events.waitUntil("the editor is saved", () -> !editor.isDirty());
        return this;
    }

    public boolean isDirty() {
        return editor.isDirty();
    }

    /** What the language service found, as {@code line code}. */
    public List<String> problems() {
        EditorLanguage language = EditorLanguage.get();
        return language
                .connection(document())
                .map(connection -> language.service().diagnostics(connection.address()))
                .orElse(List.of())
                .stream()
                .map(problem -> problem.getRange().getStart().getLine() + 1 + " " + ProblemText.code(problem))
                .sorted()
                .toList();
    }

    public void expectProblem(String lineAndCode) {
        Events.waitUntil("there is " + lineAndCode, () -> problems().contains(lineAndCode));
    }

    public void expectNoProblem() {
        Events.waitUntil("there is no problem", () -> problems().isEmpty());
    }

    /** The texts that carry annotations of a type. */
    public List<String> annotated(String type) {
        return annotated(annotation -> annotation.getType().equals(type));
    }

    /** The texts that carry markers of the last build. */
    public List<String> marked() {
        return annotated(MarkerAnnotation.class::isInstance);
    }

    private List<String> annotated(Predicate<Annotation> wanted) {
        List<String> texts = new ArrayList<>();
        IAnnotationModel model = ((ISourceViewer) viewer()).getAnnotationModel();
        Iterator<Annotation> annotations = model.getAnnotationIterator();
        while (annotations.hasNext()) {
            Annotation annotation = annotations.next();
            if (wanted.test(annotation)) {
                var position = model.getPosition(annotation);
                texts.add(text().substring(position.getOffset(), position.getOffset() + position.getLength()));
            }
        }
        return texts;
    }

    /** How the first place with a text looks. */
    public StyleRange styleOf(String text) {
        return widget().getStyleRangeAtOffset(find(text));
    }

    /** How many different colours the text has. */
    public int colors() {
        TreeSet<String> colors = new TreeSet<>();
        for (StyleRange range : widget().getStyleRanges()) {
            if (range.foreground != null) {
                colors.add(range.foreground.toString());
            }
        }
        return colors.size();
    }

    @Override
    public void close() {
        page().closeEditor(editor, false);
    }
}
