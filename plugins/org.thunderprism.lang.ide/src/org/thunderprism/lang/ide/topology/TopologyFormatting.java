package org.thunderprism.lang.ide.topology;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.lang.topology.format.TopologyLayout;

/** Lays out a topology or a part of it, as {@code thunder fmt} does. A text with syntax errors stays as it is. */
@Singleton
public final class TopologyFormatting {

    @Inject
    TopologyFormatting() {}

    /** The edits that lay out what stands between two offsets. */
    public List<TextEdit> format(TopologyFile file, int start, int end) {
        return file.resource()
                .filter(resource -> !resource.getParseResult().hasSyntaxErrors())
                .map(resource -> TopologyLayout.of(
                                file.topology(), resource.getParseResult().getRootNode())
                        .stream()
                        .filter(change -> change.start() >= start && change.end() <= end)
                        .map(change -> new TextEdit(
                                file.document().range(change.start(), change.end() - change.start()), change.text()))
                        .toList())
                .orElse(List.of());
    }
}
