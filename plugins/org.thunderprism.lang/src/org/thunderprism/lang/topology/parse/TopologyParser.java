package org.thunderprism.lang.topology.parse;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.thunderprism.lang.origin.DisplayName;
import org.thunderprism.lang.parse.Findings;
import org.thunderprism.lang.parse.ReadFailures;
import org.thunderprism.lang.parse.SourceReader;
import org.thunderprism.lang.parse.SourceText;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;

/**
 * Reads topologies: decodes, parses, links and checks. Whatever the input is, the answer is a topology and diagnostics. Calls are
 * independent of each other; an instance may be used by several threads.
 */
public final class TopologyParser {

    private final Provider<XtextResourceSet> resourceSets;
    private final IResourceFactory resourceFactory;
    private final Findings findings;

    @Inject
    TopologyParser(Provider<XtextResourceSet> resourceSets, IResourceFactory resourceFactory, Findings findings) {
        this.resourceSets = resourceSets;
        this.resourceFactory = resourceFactory;
        this.findings = findings;
    }

    /** A parser with services of its own, for use outside Eclipse and the language server. */
    public static TopologyParser create() {
        return new TopologyDslStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(TopologyParser.class);
    }

    /** @param file as diagnostics shall name it */
    public ParsedTopology parse(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        URI uri = URI.createFileURI(absolute.toString());
        String name = file.toString().replace('\\', '/');
        int limit = GuardedTopologyParser.MOST_CHARACTERS;
        try {
            byte[] bytes = SourceReader.inFolder(absolute.getParent()).read(uri, limit);
            SourceText source = SourceText.decode(bytes, limit);
            return source.problem() == null ? parse(uri, name, source.text()) : failed(ReadFailures.of(name, source));
        } catch (NoSuchFileException missing) {
            return failed(ReadFailures.of(name, "there is no such file"));
        } catch (IOException unreadable) {
            return failed(ReadFailures.of(name, unreadable.getMessage()));
        }
    }

    /** @param uri of the file that the text stands for */
    public ParsedTopology parse(URI uri, String text) {
        return parse(uri, uri.isFile() ? uri.toFileString().replace('\\', '/') : uri.toString(), text);
    }

    private ParsedTopology parse(URI uri, String name, String text) {
        XtextResourceSet resources = resourceSets.get();
        // The global registry knows the factory of whichever parser was made last in this JVM.
        resources
                .getResourceFactoryRegistry()
                .getExtensionToFactoryMap()
                .put(TopologyServices.EXTENSION, resourceFactory);
        resources.addLoadOption(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name());
        XtextResource resource = (XtextResource) resourceFactory.createResource(uri);
        resources.getResources().add(resource);
        resource.eAdapters().add(new DisplayName(name));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), resources.getLoadOptions());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        Diagnostics found = new Diagnostics(Phase.VALIDATE);
        found.addAll(findings.of(resource));
        if (resource.getContents().isEmpty()) {
            resource.getContents().add(TopologyFactory.eINSTANCE.createTopology());
        }
        return new ParsedTopology((Topology) resource.getContents().getFirst(), found.list());
    }

    private static ParsedTopology failed(List<Diagnostic> diagnostics) {
        return new ParsedTopology(TopologyFactory.eINSTANCE.createTopology(), diagnostics);
    }
}
