package org.thunderprism.eclipse.editor.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.ui.PlatformUI;
import org.thunderprism.eclipse.language.ConnectedDocument;
import org.thunderprism.eclipse.language.DiagnosticsListener;
import org.thunderprism.eclipse.language.LanguageService;
import org.thunderprism.eclipse.language.Positions;

/** Shows what the language service finds as annotations of the open editors. */
public final class ProblemAnnotations implements DiagnosticsListener {

    private final LanguageService service;

    public ProblemAnnotations(LanguageService service) {
        this.service = service;
    }

    @Override
    public void published(String address, List<Diagnostic> diagnostics) {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> showLast(address));
        }
    }

    /** In the thread of the display, which also closes files: an annotation model of one that is closed meanwhile cannot be changed. */
    private void showLast(String address) {
        service.connection(address)
                .ifPresent(connection -> show(connection.document(), service.diagnostics(connection.address())));
    }

    /** Shows what was found last, after an editor has taken away all annotations, as it does when it opens. */
    public void refresh(ConnectedDocument connection) {
        annotationsOf(connection.document())
                .ifPresent(model -> model.addAnnotationModelListener(new MarkedAfterwards(this, connection)));
        show(connection.document(), service.diagnostics(connection.address()));
    }

    private static void show(IDocument document, List<Diagnostic> diagnostics) {
        annotationsOf(document).ifPresent(model -> {
            if (model instanceof IAnnotationModelExtension extension) {
                MarkedProblems marked = new MarkedProblems(model);
                extension.replaceAnnotations(shown(model), annotations(document, diagnostics, marked));
            }
        });
    }

    private static Optional<IAnnotationModel> annotationsOf(IDocument document) {
        return Optional.ofNullable(FileBuffers.getTextFileBufferManager().getTextFileBuffer(document))
                .map(ITextFileBuffer::getAnnotationModel);
    }

    private static Annotation[] shown(IAnnotationModel model) {
        List<Annotation> shown = new ArrayList<>();
        Iterator<Annotation> all = model.getAnnotationIterator();
        while (all.hasNext()) {
            if (all.next() instanceof ProblemAnnotation problem) {
                shown.add(problem);
            }
        }
        return shown.toArray(Annotation[]::new);
    }

    /** What a marker of the last build says at the same place is not shown once more. */
    private static Map<Annotation, Position> annotations(
            IDocument document, List<Diagnostic> diagnostics, MarkedProblems marked) {
        Map<Annotation, Position> annotations = new HashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            IRegion region = Positions.region(document, diagnostic.getRange());
            if (!marked.contains(ProblemText.code(diagnostic), region.getOffset())) {
                annotations.put(
                        new ProblemAnnotation(diagnostic), new Position(region.getOffset(), region.getLength()));
            }
        }
        return annotations;
    }
}
