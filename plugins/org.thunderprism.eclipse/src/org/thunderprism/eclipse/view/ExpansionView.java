package org.thunderprism.eclipse.view;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.thunderprism.eclipse.editor.color.ReadOnlyPresentation;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.lang.ide.program.MadeText;

/** What becomes of the program in the editor when its macros are expanded; unsaved edits count. */
public final class ExpansionView extends ViewPart {

    public static final String ID = "org.thunderprism.eclipse.expansion";

    private static final int QUIET_MILLIS = 400;

    private final Job update = Job.createSystem("Expand the program", this::update);
    private SourceViewer viewer;
    private ActiveProgram program;
    private volatile DocumentQueries queries;

    @Override
    public void createPartControl(Composite parent) {
        CompositeRuler ruler = new CompositeRuler();
        ruler.addDecorator(0, new LineNumberRulerColumn());
        viewer = new SourceViewer(parent, ruler, SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.configure(new SourceViewerConfiguration() {
            @Override
            public IPresentationReconciler getPresentationReconciler(ISourceViewer source) {
                return new ReadOnlyPresentation();
            }
        });
        viewer.setEditable(false);
        viewer.getTextWidget().setFont(JFaceResources.getTextFont());
        viewer.setDocument(new Document());
        program = new ActiveProgram(getSite().getPage(), this::changed);
        program.follow();
    }

    private void changed(DocumentQueries changed) {
        queries = changed;
        update.cancel();
        update.schedule(QUIET_MILLIS);
    }

    private IStatus update(IProgressMonitor monitor) {
        DocumentQueries asked = queries;
        asked.expanded().ifPresent(made -> viewer.getControl().getDisplay().asyncExec(() -> show(asked, made)));
        return Status.OK_STATUS;
    }

    /** Keeps the place that is looked at; a program with errors leaves the last expansion as it is. */
    private void show(DocumentQueries asked, MadeText made) {
        if (viewer.getControl().isDisposed()) {
            return;
        }
        String address = asked.address();
        setContentDescription(address.substring(address.lastIndexOf('/') + 1)
                + (made.problem() == null ? "" : " – " + made.problem()));
        if (made.text() != null && !made.text().equals(viewer.getDocument().get())) {
            int top = viewer.getTopIndex();
            viewer.getDocument().set(made.text());
            viewer.setTopIndex(top);
        }
    }

    /** The text that is shown. */
    public String text() {
        return viewer.getDocument().get();
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        update.cancel();
        program.stop();
        super.dispose();
    }
}
