package org.thunderprism.eclipse.search;

import java.util.Comparator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.editor.symbol.SymbolImages;

/** Lists the lines that have a name, file by file. */
public final class ReferencePage extends AbstractTextSearchViewPage {

    private static final Comparator<ReferenceLine> BY_PLACE = Comparator.comparing(
                    (ReferenceLine line) -> line.file().getFullPath().toString())
            .thenComparingInt(ReferenceLine::offset);

    public ReferencePage() {
        super(FLAG_LAYOUT_FLAT);
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer ignored, Object first, Object second) {
                return BY_PLACE.compare((ReferenceLine) first, (ReferenceLine) second);
            }
        });
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        throw new IllegalStateException("the page has one layout, a list");
    }

    @Override
    protected void elementsChanged(Object[] elements) {
        refresh();
    }

    @Override
    protected void clear() {
        refresh();
    }

    private void refresh() {
        if (getInput() != null && getViewer() != null) {
            getViewer().setInput(getInput().getElements());
        }
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        IEditorPart editor = IDE.openEditor(getSite().getPage(), ((ReferenceLine) match.getElement()).file(), activate);
        if (editor instanceof ITextEditor text) {
            text.selectAndReveal(offset, length);
        }
    }

    private static final class Labels extends LabelProvider
            implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {

        @Override
        public StyledString getStyledText(Object element) {
            ReferenceLine line = (ReferenceLine) element;
            return new StyledString(line.text())
                    .append(
                            "  " + line.file().getProjectRelativePath() + ":" + line.number(),
                            StyledString.QUALIFIER_STYLER);
        }

        @Override
        public Image getImage(Object element) {
            return SymbolImages.get().of(SymbolKind.Variable);
        }
    }
}
