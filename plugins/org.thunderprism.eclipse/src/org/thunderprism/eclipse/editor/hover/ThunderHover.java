package org.thunderprism.eclipse.editor.hover;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.editor.problem.ProblemAnnotation;
import org.thunderprism.eclipse.language.HoverText;
import org.thunderprism.eclipse.language.MarkdownHtml;
import org.thunderprism.eclipse.language.Names;

/** Shows what was found at a place, and what is known of the name there. */
public final class ThunderHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return Names.at(viewer.getDocument(), offset);
    }

    @Override
    public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
        List<String> parts = new ArrayList<>();
        String problems = problems(viewer, region);
        if (!problems.isEmpty()) {
            parts.add(problems);
        }
        ThunderEditors.queries(viewer.getDocument())
                .flatMap(queries -> queries.hover(region.getOffset()))
                .map(HoverText::markdown)
                .ifPresent(parts::add);
        return parts.isEmpty() ? null : MarkdownHtml.body(String.join("\n\n---\n\n", parts));
    }

    private static String problems(ITextViewer viewer, IRegion region) {
        ProblemMarkdown problems = new ProblemMarkdown();
        IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        if (model != null) {
            Iterator<Annotation> annotations = model.getAnnotationIterator();
            while (annotations.hasNext()) {
                Annotation annotation = annotations.next();
                Position position = model.getPosition(annotation);
                if (position != null && touches(position, region)) {
                    add(annotation, problems);
                }
            }
        }
        return problems.text();
    }

    private static void add(Annotation annotation, ProblemMarkdown problems) {
        if (annotation instanceof ProblemAnnotation problem) {
            problems.add(problem.diagnostic());
        } else if (annotation instanceof MarkerAnnotation marked) {
            ours(marked.getMarker()).ifPresent(problems::add);
        }
    }

    private static Optional<IMarker> ours(IMarker marker) {
        try {
            return marker.exists() && marker.isSubtypeOf(ProblemMarkers.TYPE) ? Optional.of(marker) : Optional.empty();
        } catch (CoreException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean touches(Position position, IRegion region) {
        return position.getOffset() <= region.getOffset() + region.getLength()
                && region.getOffset() <= position.getOffset() + position.getLength();
    }

    @Override
    @Deprecated
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return (String) getHoverInfo2(viewer, region);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return HtmlControl.creator();
    }
}
