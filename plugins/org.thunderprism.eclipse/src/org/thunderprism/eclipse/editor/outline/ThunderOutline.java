package org.thunderprism.eclipse.editor.outline;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.editor.symbol.SymbolImages;
import org.thunderprism.eclipse.language.SymbolTree;

/** The declarations of the program in the editor: to be filtered and sorted, and linked with the editor's caret. */
public final class ThunderOutline extends Page implements IContentOutlinePage, IDocumentListener {

    private static final int QUIET_MILLIS = 300;
    private static final int EXPANDED_LEVELS = 2;

    private final ITextEditor editor;
    private final IDocument document;
    private final Job update = Job.createSystem("Update the outline", this::update);
    private final ISelectionChangedListener caret = this::caretMoved;
    private FilteredTree tree;
    private boolean following;

    ThunderOutline(ITextEditor editor, IDocument document) {
        this.editor = editor;
        this.document = document;
    }

    @Override
    public void createControl(Composite parent) {
        tree = new FilteredTree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL, new SymbolFilter(), true, true);
        TreeViewer viewer = viewer();
        viewer.setContentProvider(new SymbolContent());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new SymbolLabels()));
        viewer.setAutoExpandLevel(EXPANDED_LEVELS);
        viewer.addSelectionChangedListener(this::nodeSelected);
        document.addDocumentListener(this);
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider selections) {
            selections.addPostSelectionChangedListener(caret);
        }
        addSorting(getSite().getActionBars().getToolBarManager());
        update.schedule();
    }

    private void addSorting(IToolBarManager toolBar) {
        Action sort = new Action("Sort by name", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                viewer().setComparator(isChecked() ? new ViewerComparator() : null);
            }
        };
        sort.setImageDescriptor(SymbolImages.get().descriptor("sort"));
        toolBar.add(sort);
        Action collapse = new Action("Collapse all") {
            @Override
            public void run() {
                viewer().collapseAll();
            }
        };
        collapse.setImageDescriptor(
                PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_COLLAPSEALL));
        toolBar.add(collapse);
    }

    /** The widget that shows the declarations. */
    public Tree tree() {
        return viewer().getTree();
    }

    private TreeViewer viewer() {
        return tree.getViewer();
    }

    private IStatus update(IProgressMonitor monitor) {
        ThunderEditors.queries(document)
                .map(queries -> SymbolTree.of(document, queries.symbols()))
                .ifPresent(symbols -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(symbols)));
        return Status.OK_STATUS;
    }

    private void show(SymbolTree symbols) {
        if (tree.isDisposed()) {
            return;
        }
        TreeViewer viewer = viewer();
        boolean first = viewer.getInput() == null;
        Object[] expanded = viewer.getExpandedElements();
        viewer.setInput(symbols);
        if (!first) {
            viewer.setExpandedElements(expanded);
        }
    }

    private void nodeSelected(SelectionChangedEvent event) {
        if (!following && event.getStructuredSelection().getFirstElement() instanceof SymbolTree.Node node) {
            editor.selectAndReveal(node.name().getOffset(), node.name().getLength());
        }
    }

    private void caretMoved(SelectionChangedEvent event) {
        if (tree.isDisposed()
                || tree.getViewer().getControl().isFocusControl()
                || !(event.getSelection() instanceof ITextSelection selection)
                || !(viewer().getInput() instanceof SymbolTree symbols)) {
            return;
        }
        Optional<SymbolTree.Node> node = symbols.at(selection.getOffset());
        following = true;
        try {
            viewer().setSelection(node.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
        } finally {
            following = false;
        }
    }

    @Override
    public void dispose() {
        update.cancel();
        document.removeDocumentListener(this);
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider selections) {
            selections.removePostSelectionChangedListener(caret);
        }
        super.dispose();
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // The outline follows when the typing pauses.
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        update.cancel();
        update.schedule(QUIET_MILLIS);
    }

    @Override
    public Control getControl() {
        return tree;
    }

    @Override
    public void setFocus() {
        viewer().getControl().setFocus();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        viewer().addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        viewer().removeSelectionChangedListener(listener);
    }

    @Override
    public ISelection getSelection() {
        return viewer().getSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        viewer().setSelection(selection);
    }
}
