package org.thunderprism.eclipse.view;

import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * A table of texts that takes all the room it gets.
 *
 * @param <T> what a row is about
 */
final class TextColumns<T> {

    private final Class<T> kind;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;

    /** @param kind of the rows */
    TextColumns(Composite parent, Class<T> kind) {
        this.kind = kind;
        Composite frame = new Composite(parent, SWT.NONE);
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    /** @param weight the column's part of the width */
    TextColumns<T> add(String title, int weight, Function<T, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new Labels(text));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
        return this;
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Tells in a hover what a narrow column cannot show. */
    private final class Labels extends ColumnLabelProvider {
        private final Function<T, String> text;

        Labels(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public String getText(Object element) {
            return text.apply(kind.cast(element));
        }

        @Override
        public String getToolTipText(Object element) {
            return getText(element);
        }
    }
}
