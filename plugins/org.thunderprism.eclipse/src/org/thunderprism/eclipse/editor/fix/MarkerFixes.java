package org.thunderprism.eclipse.editor.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
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
        return OpenedText.ask(marker.getResource(), queries -> actions(queries, marker)).orElse(List.of()).stream()
                .filter(action -> action.getEdit() != null)
                .map(MarkerFix::new)
                .toArray(IMarkerResolution[]::new);
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
