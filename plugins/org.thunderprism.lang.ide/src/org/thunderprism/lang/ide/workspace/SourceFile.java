package org.thunderprism.lang.ide.workspace;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.prism.Diagnostic;

/**
 * A program or library as the compiler sees it at one moment, with everything that it imports: what editor services work on.
 *
 * @param uri its one address, see {@link org.thunderprism.lang.ide.text.Addresses}
 * @param document the text that was read
 * @param program its syntax tree, linked as far as possible, and what was found in it and in its imports
 */
public record SourceFile(URI uri, TextDocument document, ParsedProgram program) implements AnalysedFile {

    public ThunderFile tree() {
        return program.file();
    }

    @Override
    public Optional<XtextResource> resource() {
        return Optional.ofNullable((XtextResource) program.file().eResource());
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return program.diagnostics();
    }
}
