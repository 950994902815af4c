package org.thunderprism.eclipse.view;

import java.util.OptionalInt;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IViewportListener;
import org.thunderprism.lang.ide.program.LineCorrespondence;

/** Scrolls a source and its expansion together, whichever of them the user scrolls. */
final class CommonScrolling {

    private final IViewportListener sourceScrolled = top -> follow(true);
    private final IViewportListener expansionScrolled = top -> follow(false);
    private ITextViewer source;
    private ITextViewer expansion;
    private LineCorrespondence lines;
    private int sourceTop;
    private int expansionTop;
    private boolean following;

    void begin(ITextViewer sourceViewer, ITextViewer expansionViewer, LineCorrespondence correspondence) {
        source = sourceViewer;
        expansion = expansionViewer;
        lines = correspondence;
        remember();
        source.addViewportListener(sourceScrolled);
        expansion.addViewportListener(expansionScrolled);
    }

    void end() {
        if (source != null) {
            source.removeViewportListener(sourceScrolled);
            expansion.removeViewportListener(expansionScrolled);
            source = null;
        }
    }

    /** What one scrolls in answer to the other is not answered in turn, nor are events that come late. */
    private void follow(boolean sourceLeads) {
        int top = sourceLeads ? source.getTopIndex() : expansion.getTopIndex();
        if (following || top == (sourceLeads ? sourceTop : expansionTop)) {
            return;
        }
        OptionalInt line = sourceLeads ? lines.expandedLine(top) : lines.sourceLine(top);
        following = true;
        try {
            line.ifPresent((sourceLeads ? expansion : source)::setTopIndex);
        } finally {
            following = false;
            remember();
        }
    }

    private void remember() {
        sourceTop = source.getTopIndex();
        expansionTop = expansion.getTopIndex();
    }
}
