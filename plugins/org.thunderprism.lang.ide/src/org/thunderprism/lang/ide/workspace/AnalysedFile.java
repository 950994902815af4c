package org.thunderprism.lang.ide.workspace;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.model.prism.Diagnostic;

/** A file as it is at one moment, in either of the languages: what services work on that need not know which. */
public sealed interface AnalysedFile permits SourceFile, TopologyFile {

    /** Its one address, see {@link org.thunderprism.lang.ide.text.Addresses}. */
    URI uri();

    /** The text that was read. */
    TextDocument document();

    /** The resource that holds the syntax tree; empty when the file could not be read as a text at all. */
    Optional<XtextResource> resource();

    /** What was found in the file and in what it imports. */
    List<Diagnostic> diagnostics();

    default String text() {
        return document().text();
    }

    /** The root of the concrete syntax tree; empty when the file could not be read as a text at all. */
    default Optional<ICompositeNode> rootNode() {
        return resource().map(resource -> resource.getParseResult().getRootNode());
    }
}
