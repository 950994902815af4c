package org.thunderprism.eclipse.language;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;

/**
 * What is told of a name.
 *
 * @param markdown never blank
 * @param region of the name
 */
public record HoverText(String markdown, IRegion region) {

    static Optional<HoverText> of(Hover hover, IDocument document, int offset) {
        IRegion region =
                hover.getRange() == null ? Names.at(document, offset) : Positions.region(document, hover.getRange());
        String text = hover.getContents()
                .map(
                        parts -> parts.stream()
                                .map(part -> part.map(string -> string, marked -> marked.getValue()))
                                .collect(Collectors.joining("\n\n")),
                        MarkupContent::getValue);
        return text.isBlank() ? Optional.empty() : Optional.of(new HoverText(text, region));
    }
}
