package org.thunderprism.eclipse.editor.fix;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.editor.problem.ProblemText;
import org.thunderprism.eclipse.language.DocumentQueries;

/** Mends problems from the Problems view, whether their file is open or not. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        return !marker.getAttribute(ProblemMarkers.CODE, "").isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return resolutions(marker).toArray(IMarkerResolution[]::new);
    }

    private Stream<MarkerFix> resolutions(IMarker marker) {
        return hasResolutions(marker)
                ? OpenedText.ask(marker.getResource(), queries -> actions(queries, marker)).orElse(List.of()).stream()
                        .filter(action -> action.getEdit() != null)
                        .map(MarkerFix::new)
                : Stream.empty();
    }

    /** What the workbench's own list of fixes at a place has from here. */
    static Set<String> titles(IQuickAssistInvocationContext place) {
        IAnnotationModel model = place.getSourceViewer().getAnnotationModel();
        Set<String> titles = new HashSet<>();
        if (model != null) {
            MarkerFixes fixes = new MarkerFixes();
            model.getAnnotationIterator().forEachRemaining(annotation -> {
                if (annotation instanceof MarkerAnnotation marked && touches(model.getPosition(annotation), place)) {
                    fixes.resolutions(marked.getMarker())
                            .map(IMarkerResolution::getLabel)
                            .forEach(titles::add);
                }
            });
        }
        return titles;
    }

    private static boolean touches(Position position, IQuickAssistInvocationContext place) {
        int end = place.getOffset() + Math.max(0, place.getLength());
        return position != null
                && position.getOffset() <= end
                && place.getOffset() <= position.getOffset() + position.getLength();
    }

    private static Optional<List<CodeAction>> actions(DocumentQueries queries, IMarker marker) {
        int start = marker.getAttribute(IMarker.CHAR_START, 0);
        int length = marker.getAttribute(IMarker.CHAR_END, start) - start;
        String code = marker.getAttribute(ProblemMarkers.CODE, "");
        return Optional.of(queries.actions(
                start,
                length,
                queries.diagnostics(start, length).stream()
                        .filter(diagnostic -> ProblemText.code(diagnostic).equals(code))
                        .toList()));
    }
}
