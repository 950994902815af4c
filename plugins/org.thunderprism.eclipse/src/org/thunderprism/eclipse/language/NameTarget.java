package org.thunderprism.eclipse.language;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;

/**
 * Where a name leads.
 *
 * @param name the name in the document that was asked about
 * @param address of the file that it leads to
 * @param range in that file
 */
public record NameTarget(IRegion name, String address, Range range) {

    static NameTarget of(Location location, IDocument document, int offset) {
        return new NameTarget(Names.at(document, offset), location.getUri(), location.getRange());
    }

    static NameTarget of(LocationLink link, IDocument document, int offset) {
        IRegion name = link.getOriginSelectionRange() == null
                ? Names.at(document, offset)
                : Positions.region(document, link.getOriginSelectionRange());
        return new NameTarget(name, link.getTargetUri(), link.getTargetSelectionRange());
    }
}
