package org.thunderprism.eclipse.editor.problem;

import java.util.stream.Stream;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.thunderprism.eclipse.language.ConnectedDocument;

/**
 * Waits for a build's markers to reach an open text, which they do some time after the build: only then is it known what is shown twice. A
 * record, since a model takes equal listeners once.
 */
record MarkedAfterwards(ProblemAnnotations problems, ConnectedDocument connection)
        implements IAnnotationModelListener, IAnnotationModelListenerExtension {

    @Override
    public void modelChanged(IAnnotationModel model) {
        // The other method is called in this one's place.
    }

    @Override
    public void modelChanged(AnnotationModelEvent event) {
        boolean marked = Stream.of(
                        event.getAddedAnnotations(), event.getRemovedAnnotations(), event.getChangedAnnotations())
                .flatMap(Stream::of)
                .anyMatch(MarkerAnnotation.class::isInstance);
        if (marked && PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> problems.refresh(connection));
        }
    }
}
