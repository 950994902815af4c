package org.thunderprism.lang.ide.workspace;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Topology;

/** A topology as it is at one moment. */
public record TopologyFile(URI uri, TextDocument document, ParsedTopology parsed) implements AnalysedFile {

    /** Linked as far as possible. */
    public Topology topology() {
        return parsed.topology();
    }

    @Override
    public Optional<XtextResource> resource() {
        return Optional.ofNullable((XtextResource) parsed.topology().eResource());
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return parsed.diagnostics();
    }
}
