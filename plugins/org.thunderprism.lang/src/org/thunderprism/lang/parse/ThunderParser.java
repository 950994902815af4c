package org.thunderprism.lang.parse;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.thunderprism.lang.ThunderDslStandaloneSetup;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.imports.SourceRoot;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.origin.DisplayName;
import org.thunderprism.lang.scoping.TopologyCatalogue;
import org.thunderprism.lang.thunderDsl.ThunderDslFactory;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Topology;

/**
 * Reads programs: decodes, parses, links, follows imports, and checks. Whatever the input is, the answer is a program and
 * diagnostics. Calls are independent of each other; an instance may be used by several threads.
 */
public final class ThunderParser {

    private static final SyntaxLimits LIMITS = SyntaxLimits.DEFAULT;
    private static final String EXTENSION = "thunder";

    private final Provider<XtextResourceSet> resourceSets;
    private final IResourceFactory resourceFactory;
    private final Findings findings;
    private final Imports imports;
    private final TokenCounter tokens;
    private final Provider<TopologyServices> topologies;

    @Inject
    ThunderParser(
            Provider<XtextResourceSet> resourceSets,
            IResourceFactory resourceFactory,
            Findings findings,
            Imports imports,
            TokenCounter tokens,
            Provider<TopologyServices> topologies) {
        this.resourceSets = resourceSets;
        this.resourceFactory = resourceFactory;
        this.findings = findings;
        this.imports = imports;
        this.tokens = tokens;
        this.topologies = topologies;
    }

    /** A parser with services of its own, for use outside Eclipse and the language server. */
    public static ThunderParser create() {
        Injector injector = new ThunderDslStandaloneSetup().createInjectorAndDoEMFRegistration();
        return injector.getInstance(ThunderParser.class);
    }

    /** Reads a program whose imports stay in the folder that it lies in, on the prism. */
    public ParsedProgram parse(Path file) {
        return parse(file, ParseOptions.DEFAULT);
    }

    /** Reads a program whose imports stay in the folder that it lies in. */
    public ParsedProgram parse(Path file, ParseOptions options) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return parse(file, folder == null ? file.toAbsolutePath() : folder, options);
    }

    /**
     * Reads a program.
     *
     * @param file as diagnostics shall name it
     * @param root the folder that imports must not leave; an ancestor of the file
     */
    public ParsedProgram parse(Path file, Path root, ParseOptions options) {
        Path absolute = file.toAbsolutePath().normalize();
        Path absoluteRoot = root.toAbsolutePath().normalize();
        URI uri = URI.createFileURI(absolute.toString());
        String name = file.toString().replace('\\', '/');
        if (TopologyServices.EXTENSION.equals(uri.fileExtension())) {
            return failed(ReadFailures.of(name, "it is a topology, no program; thunder topology looks at it"));
        }
        SourceReader reader = new FileReader(absoluteRoot);
        try {
            SourceText source = SourceText.decode(reader.read(uri, LIMITS.bytes()), LIMITS.bytes());
            return parse(uri, name, source, reader, folder(absoluteRoot), options);
        } catch (NoSuchFileException missing) {
            return failed(ReadFailures.of(name, "there is no such file"));
        } catch (IOException unreadable) {
            return failed(ReadFailures.of(name, unreadable.getMessage()));
        }
    }

    /** Reads a program from a text, on the prism; imports are read from files below the address's folder. */
    public ParsedProgram parse(URI uri, String text) {
        URI folder = uri.trimSegments(1);
        SourceReader reader = new FileReader(Path.of(uri.isFile() ? folder.toFileString() : ""));
        return parse(uri, text, reader, ParseOptions.DEFAULT);
    }

    /**
     * Reads a program from a text.
     *
     * @param uri of the file that the text stands for; imports must not leave its folder
     * @param reader of the imported files
     */
    public ParsedProgram parse(URI uri, String text, SourceReader reader, ParseOptions options) {
        String name = uri.isFile() ? uri.toFileString().replace('\\', '/') : uri.toString();
        return parse(uri, name, new SourceText(text, null), reader, uri.trimSegments(1), options);
    }

    private ParsedProgram parse(
            URI uri, String name, SourceText source, SourceReader reader, URI root, ParseOptions options) {
        if (source.problem() != null) {
            return failed(ReadFailures.of(name, source));
        }
        XtextResourceSet resources = resourceSets.get();
        // The global registry knows the factory of whichever parser was made last in this JVM.
        Map<String, Object> factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put(EXTENSION, resourceFactory);
        Resource.Factory topologyFactory = file -> topologies.get().resources().createResource(file);
        factories.put(TopologyServices.EXTENSION, topologyFactory);
        resources.setURIConverter(new GuardedConverter(reader, LIMITS, tokens));
        resources.addLoadOption(XtextResource.OPTION_ENCODING, "UTF-8");
        resources.eAdapters().add(new SourceRoot(root));
        resources.eAdapters().add(new TopologyCatalogue(options.topologies()));
        resources.eAdapters().add(new ModelFiles(options.modelFiles()));
        // Whatever the file is called, it is read as a program.
        XtextResource main = (XtextResource) resourceFactory.createResource(uri);
        resources.getResources().add(main);
        load(main, source.text());
        ThunderFile program = file(main);
        Diagnostics diagnostics = new Diagnostics(Phase.VALIDATE);
        List<Topology> imported = imports.visibleTopologies(main);
        Stream.concat(imports.visibleFiles(main).stream(), imported.stream())
                .map(EObject::eResource)
                .forEach(each -> each.eAdapters().add(new DisplayName(displayName(uri, name, each.getURI()))));
        for (ThunderFile file : imports.visibleFiles(main)) {
            diagnostics.addAll(findings.of(file.eResource()));
        }
        for (Topology topology : imported) {
            diagnostics.addAll(topologies.get().findings().of(topology.eResource()));
        }
        return new ParsedProgram(program, diagnostics.list());
    }

    /** A file without a single declaration has no syntax tree; it is an empty library. */
    private static ThunderFile file(Resource resource) {
        if (resource.getContents().isEmpty()) {
            resource.getContents().add(ThunderDslFactory.eINSTANCE.createThunderFile());
        }
        return (ThunderFile) resource.getContents().get(0);
    }

    private static void load(Resource resource, String text) {
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** The name of an imported file, seen from where the main file's name is seen from. */
    private static String displayName(URI main, String name, URI file) {
        if (file.equals(main)) {
            return name;
        }
        if (!main.isFile()) {
            return file.toString();
        }
        Path relative = Path.of(main.trimSegments(1).toFileString()).relativize(Path.of(file.toFileString()));
        return Path.of(name).resolveSibling(relative).normalize().toString().replace('\\', '/');
    }

    private static URI folder(Path path) {
        return URI.createFileURI(path.toString());
    }

    private static ParsedProgram failed(List<Diagnostic> diagnostics) {
        return new ParsedProgram(ThunderDslFactory.eINSTANCE.createThunderFile(), diagnostics);
    }
}
