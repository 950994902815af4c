package org.thunderprism.eclipse.editor.problem;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.thunderprism.eclipse.builder.ProblemMarkers;

/** The problems that the last build left in a text, where they are now. */
final class MarkedProblems {

    private record Place(String code, int offset) {}

    private final Set<Place> places = new HashSet<>();

    MarkedProblems(IAnnotationModel model) {
        Iterator<Annotation> annotations = model.getAnnotationIterator();
        while (annotations.hasNext()) {
            Annotation annotation = annotations.next();
            Position position = model.getPosition(annotation);
            if (annotation instanceof MarkerAnnotation marked && position != null && !position.isDeleted()) {
                String code = marked.getMarker().getAttribute(ProblemMarkers.CODE, "");
                places.add(new Place(code, position.getOffset()));
            }
        }
    }

    boolean contains(String code, int offset) {
        return places.contains(new Place(code, offset));
    }
}
