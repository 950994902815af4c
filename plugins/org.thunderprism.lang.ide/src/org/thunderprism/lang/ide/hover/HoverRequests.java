package org.thunderprism.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Hovers in the words of the protocol. */
@Singleton
public final class HoverRequests {

    private final Hovers hovers;

    @Inject
    HoverRequests(Hovers hovers) {
        this.hovers = hovers;
    }

    /** Null when there is nothing to tell. */
    public Hover hover(SourceFile file, HoverParams parameters) {
        TextDocument document = file.document();
        return hovers.at(file, document.offset(parameters.getPosition()))
                .map(text -> new Hover(
                        new MarkupContent(MarkupKind.MARKDOWN, text.markdown()),
                        document.range(text.offset(), text.length())))
                .orElse(null);
    }
}
