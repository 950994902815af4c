package org.thunderprism.eclipse.editor.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.thunderprism.eclipse.editor.ThunderEditors;

/** Lets blocks and comments be folded away. What is folded stays so as long as it is there. */
public final class Folding implements IReconciler, IDocumentListener, ITextInputListener {

    private static final int QUIET_MILLIS = 300;

    private final Job update = Job.createSystem("Find what can be folded", this::update);
    private ProjectionViewer viewer;

    @Override
    public void install(ITextViewer textViewer) {
        if (textViewer instanceof ProjectionViewer projection) {
            viewer = projection;
            viewer.addTextInputListener(this);
            inputDocumentChanged(null, viewer.getDocument());
        }
    }

    @Override
    public void uninstall() {
        update.cancel();
        if (viewer != null) {
            viewer.removeTextInputListener(this);
            inputDocumentAboutToBeChanged(viewer.getDocument(), null);
            viewer = null;
        }
    }

    @Override
    public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
        if (oldInput != null) {
            oldInput.removeDocumentListener(this);
        }
    }

    @Override
    public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
        if (newInput != null) {
            newInput.addDocumentListener(this);
            update.schedule(QUIET_MILLIS);
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // Folds move with the text by themselves.
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        update.cancel();
        update.schedule(QUIET_MILLIS);
    }

    private IStatus update(IProgressMonitor monitor) {
        ProjectionViewer projection = viewer;
        ProjectionAnnotationModel model = projection == null ? null : projection.getProjectionAnnotationModel();
        if (model != null && projection.getDocument() != null) {
            IDocument document = projection.getDocument();
            ThunderEditors.queries(document)
                    .ifPresent(queries -> replace(model, positions(document, queries.foldingRanges())));
        }
        return Status.OK_STATUS;
    }

    private static void replace(ProjectionAnnotationModel model, Set<Position> wanted) {
        List<Annotation> obsolete = new ArrayList<>();
        Iterator<Annotation> annotations = model.getAnnotationIterator();
        while (annotations.hasNext()) {
            Annotation annotation = annotations.next();
            if (!wanted.remove(model.getPosition(annotation))) {
                obsolete.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
        if (!obsolete.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(obsolete.toArray(Annotation[]::new), added, new Annotation[0]);
        }
    }

    private static Set<Position> positions(IDocument document, List<FoldingRange> ranges) {
        Set<Position> positions = new HashSet<>();
        for (FoldingRange range : ranges) {
            try {
                int start = document.getLineOffset(range.getStartLine());
                int last = Math.min(range.getEndLine() + 1, document.getNumberOfLines() - 1);
                int end = last <= range.getEndLine() ? document.getLength() : document.getLineOffset(last);
                if (range.getEndLine() > range.getStartLine()) {
                    positions.add(new Position(start, end - start));
                }
            } catch (BadLocationException changedMeanwhile) {
                // The next update will tell.
            }
        }
        return positions;
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }
}
