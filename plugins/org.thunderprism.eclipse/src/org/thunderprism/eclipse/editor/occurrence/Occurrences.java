package org.thunderprism.eclipse.editor.occurrence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.thunderprism.eclipse.editor.ThunderEditors;

/** Marks every place that has the name at the caret. */
public final class Occurrences implements IReconciler, ISelectionChangedListener {

    /** The type of the marks. */
    public static final String TYPE = "org.thunderprism.eclipse.occurrence";

    private static final int QUIET_MILLIS = 200;

    private final Job update = Job.createSystem("Mark occurrences", this::update);
    private ISourceViewer viewer;
    private volatile int caret;
    private Annotation[] shown = {};

    @Override
    public void install(ITextViewer textViewer) {
        if (textViewer instanceof ISourceViewer source
                && textViewer.getSelectionProvider() instanceof IPostSelectionProvider selections) {
            viewer = source;
            selections.addPostSelectionChangedListener(this);
        }
    }

    @Override
    public void uninstall() {
        update.cancel();
        if (viewer != null && viewer.getSelectionProvider() instanceof IPostSelectionProvider selections) {
            selections.removePostSelectionChangedListener(this);
            viewer = null;
        }
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        if (event.getSelection() instanceof ITextSelection selection) {
            caret = selection.getOffset();
            update.cancel();
            update.schedule(QUIET_MILLIS);
        }
    }

    private IStatus update(IProgressMonitor monitor) {
        ISourceViewer source = viewer;
        IDocument document = source == null ? null : source.getDocument();
        if (document == null) {
            return Status.OK_STATUS;
        }
        int asked = caret;
        List<IRegion> places = ThunderEditors.queries(document)
                .map(queries -> queries.occurrences(asked))
                .orElse(List.of());
        if (asked == caret && source.getAnnotationModel() instanceof IAnnotationModelExtension model) {
            Map<Annotation, Position> marks = marks(places);
            synchronized (this) {
                model.replaceAnnotations(shown, marks);
                shown = marks.keySet().toArray(Annotation[]::new);
            }
        }
        return Status.OK_STATUS;
    }

    private static Map<Annotation, Position> marks(List<IRegion> places) {
        Map<Annotation, Position> marks = new HashMap<>();
        for (IRegion place : places) {
            marks.put(new Annotation(TYPE, false, ""), new Position(place.getOffset(), place.getLength()));
        }
        return marks;
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }
}
