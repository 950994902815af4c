package org.thunderprism.diagram.submission;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.features.validation.Marker;
import org.eclipse.glsp.server.features.validation.MarkerKind;
import org.eclipse.glsp.server.features.validation.ModelValidator;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.diagram.document.Snapshot;
import org.thunderprism.diagram.state.DiagramState;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/** What is wrong with the text, at the shapes that stand for it: the same findings as in a text editor. */
public final class DocumentValidator implements ModelValidator {

    private final DiagramState state;

    @Inject
    DocumentValidator(DiagramState state) {
        this.state = state;
    }

    @Override
    public List<Marker> validate(List<GModelElement> elements, String reason) {
        Snapshot current = state.document().current();
        return current.diagnostics().stream().map(this::marker).toList();
    }

    private Marker marker(Diagnostic found) {
        String element = state.document().current().elementAt(found.getOffset());
        boolean visible = state.getIndex().get(element).isPresent();
        return new Marker(
                found.getCode(), found.getMessage(), visible ? element : ElementIds.ROOT, kind(found.getSeverity()));
    }

    private static String kind(Severity severity) {
        return switch (severity) {
            case ERROR -> MarkerKind.ERROR;
            case WARNING -> MarkerKind.WARNING;
            default -> MarkerKind.INFO;
        };
    }
}
