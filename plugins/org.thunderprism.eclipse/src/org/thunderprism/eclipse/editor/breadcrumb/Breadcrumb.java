package org.thunderprism.eclipse.editor.breadcrumb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.SymbolTree;

/** The declarations around the caret, in the window's bottom line; a click on one leads to it. */
public final class Breadcrumb extends WorkbenchWindowControlContribution implements ISelectionListener {

    /** The widget's name in style sheets. */
    public static final String STYLE_ID = "org-thunderprism-breadcrumb";

    private static final String STYLE_KEY = "org.eclipse.e4.ui.css.id";
    private static final String SEPARATOR = " › ";
    private static final int WIDTH = 360;

    private final Job update = Job.createSystem("Show the declarations around the caret", this::compute);
    private Display display;
    private Link path;
    private List<SymbolTree.Node> shown = List.of();
    private volatile Place caret;
    private volatile Symbols known;

    private record Place(ITextEditor editor, IDocument document, int offset) {}

    /** @param stamp of the document that the tree was made of */
    private record Symbols(SymbolTree tree, long stamp) {

        boolean areOf(IDocument document) {
            return tree.document() == document && stamp == stampOf(document);
        }
    }

    @Override
    protected Control createControl(Composite parent) {
        display = parent.getDisplay();
        path = new Link(parent, SWT.NONE) {
            @Override
            public Point computeSize(int width, int height, boolean changed) {
                Point size = super.computeSize(SWT.DEFAULT, height, changed);
                return new Point(WIDTH, Math.max(size.y, computeLineHeight()));
            }

            private int computeLineHeight() {
                return getFont().getFontData()[0].getHeight() * 2;
            }

            @Override
            protected void checkSubclass() {
                // Its width alone is another: the trim asks for it once, before there is a text.
            }
        };
        path.setData(STYLE_KEY, STYLE_ID);
        path.addListener(SWT.Selection, event -> reveal(shown.get(Integer.parseInt(event.text))));
        getWorkbenchWindow().getSelectionService().addPostSelectionListener(this);
        path.addDisposeListener(
                event -> getWorkbenchWindow().getSelectionService().removePostSelectionListener(this));
        return path;
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        IWorkbenchPage page = getWorkbenchWindow().getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        if (caret != null && caret.editor() != editor) {
            caret = null;
            show(List.of());
        }
        if (!ThunderEditors.isProgram(editor) && !ThunderEditors.isTopology(editor)) {
            return;
        }
        if (part == editor && selection instanceof ITextSelection text) {
            ITextEditor source = (ITextEditor) editor;
            ThunderEditors.document(editor).ifPresent(document -> moved(new Place(source, document, text.getOffset())));
        }
    }

    private void moved(Place place) {
        caret = place;
        Symbols symbols = known;
        if (symbols != null && symbols.areOf(place.document())) {
            show(symbols.tree().path(place.offset()));
        } else {
            update.schedule();
        }
    }

    private IStatus compute(IProgressMonitor monitor) {
        Place asked = caret;
        if (asked != null) {
            long stamp = stampOf(asked.document());
            ThunderEditors.queries(asked.document())
                    .map(queries -> SymbolTree.of(asked.document(), queries.symbols()))
                    .ifPresent(tree -> display.asyncExec(() -> answered(new Symbols(tree, stamp))));
        }
        return Status.OK_STATUS;
    }

    private void answered(Symbols symbols) {
        known = symbols;
        if (!path.isDisposed()
                && caret != null
                && caret.document() == symbols.tree().document()) {
            show(symbols.tree().path(caret.offset()));
        }
    }

    private void show(List<SymbolTree.Node> nodes) {
        shown = nodes;
        String text = IntStream.range(0, nodes.size())
                .mapToObj(index -> "<a href=\"" + index + "\">" + nodes.get(index) + "</a>")
                .collect(Collectors.joining(SEPARATOR));
        path.setText(text);
        path.setToolTipText(nodes.isEmpty() ? null : text(nodes));
    }

    private static String text(List<SymbolTree.Node> nodes) {
        return nodes.stream().map(SymbolTree.Node::toString).collect(Collectors.joining(SEPARATOR));
    }

    /** Leads to a declaration; one of a text that has changed meanwhile is looked up anew instead. */
    private void reveal(SymbolTree.Node node) {
        Place place = caret;
        if (place == null) {
            return;
        }
        if (known.areOf(place.document())) {
            place.editor().selectAndReveal(node.name().getOffset(), node.name().getLength());
            place.editor().setFocus();
        } else {
            update.schedule();
        }
    }

    private static long stampOf(IDocument document) {
        return ((IDocumentExtension4) document).getModificationStamp();
    }

    @Override
    public void dispose() {
        update.cancel();
        super.dispose();
    }
}
