package org.thunderprism.eclipse.editor.navigate;

import java.util.List;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.language.NameTarget;

/** Leads from names to their declarations, and from the paths of imports, models and tables to the files. */
public final class NameHyperlinks extends AbstractHyperlinkDetector {

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        List<NameTarget> targets = ThunderEditors.queries(viewer.getDocument())
                .map(queries -> queries.definitions(region.getOffset()))
                .orElse(List.of());
        return targets.isEmpty()
                ? null
                : targets.stream().map(NameHyperlink::new).toArray(IHyperlink[]::new);
    }
}
