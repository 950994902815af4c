package org.thunderprism.lang.ide.workspace;

import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/**
 * A file as the compiler sees it at one moment, with everything that it imports: what every editor service works on.
 *
 * @param uri its one address, see {@link org.thunderprism.lang.ide.text.Addresses}
 * @param document the text that was read
 * @param program its syntax tree, linked as far as possible, and what was found in it and in its imports
 */
public record SourceFile(URI uri, TextDocument document, ParsedProgram program) {

    public ThunderFile tree() {
        return program.file();
    }

    public String text() {
        return document.text();
    }

    /** The resource that holds the syntax tree; empty when the file could not be read as a text at all. */
    public Optional<XtextResource> resource() {
        return Optional.ofNullable((XtextResource) program.file().eResource());
    }

    /** The root of the concrete syntax tree; empty when the file could not be read as a text at all. */
    public Optional<ICompositeNode> rootNode() {
        return resource().map(resource -> resource.getParseResult().getRootNode());
    }
}
