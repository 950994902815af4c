package org.thunderprism.eclipse.editor.outline;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.SymbolTree;

/** The declarations of a program over its text: typing filters them, return goes to the selected one. */
public final class QuickOutline extends PopupDialog {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 320;

    private final ITextEditor editor;
    private final SymbolTree symbols;
    private final int caret;
    private FilteredTree tree;

    /** @param caret the declaration around it is selected at first */
    public QuickOutline(ITextEditor editor, SymbolTree symbols, int caret) {
        super(
                editor.getSite().getShell(),
                SWT.RESIZE,
                true,
                false,
                false,
                false,
                false,
                null,
                "Type to filter, press Enter to go there");
        this.editor = editor;
        this.symbols = symbols;
        this.caret = caret;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        tree = new FilteredTree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL, new SymbolFilter(), true, true);
        TreeViewer viewer = tree.getViewer();
        viewer.setContentProvider(new SymbolContent());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new SymbolLabels()));
        viewer.setInput(symbols);
        viewer.expandAll();
        symbols.at(caret).ifPresent(node -> viewer.setSelection(new StructuredSelection(node), true));
        viewer.addOpenListener(event -> open((IStructuredSelection) event.getSelection()));
        tree.getFilterControl().addListener(SWT.DefaultSelection, event -> open(viewer.getStructuredSelection()));
        return tree;
    }

    private void open(IStructuredSelection selection) {
        Object first = selection.isEmpty() ? firstMatch() : selection.getFirstElement();
        if (first instanceof SymbolTree.Node node) {
            close();
            editor.selectAndReveal(node.name().getOffset(), node.name().getLength());
            editor.setFocus();
        }
    }

    private Object firstMatch() {
        TreeViewer viewer = tree.getViewer();
        return viewer.getTree().getItemCount() == 0
                ? null
                : viewer.getTree().getItem(0).getData();
    }

    @Override
    protected Control getFocusControl() {
        return tree.getFilterControl();
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    /** In the middle of the editor's window. */
    @Override
    protected Point getInitialLocation(Point size) {
        Point corner = getParentShell().getLocation();
        Point window = getParentShell().getSize();
        return new Point(corner.x + (window.x - size.x) / 2, corner.y + (window.y - size.y) / 2);
    }
}
