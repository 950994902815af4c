package org.thunderprism.lang.topology.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.thunderprism.lang.parse.ReadFailures;
import org.thunderprism.lang.parse.SourceReader;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.lang.topology.validation.Finding;
import org.thunderprism.lang.topology.validation.TopologyRules;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.TopologyPackage;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Topologies as EMF's tools exchange them. What is read is not trusted: no other file is looked at, and no entity is expanded. */
public final class TopologyXmi {

    /** Of files, without the dot. */
    public static final String EXTENSION = "xmi";

    private static final Pattern ADDRESS = Pattern.compile("\\s*\\([^()]*, \\d+, \\d+\\)$");

    private static final int MOST_BYTES = 8 << 20;

    private static final Map<String, Object> LOADING = Map.of(
            XMLResource.OPTION_PARSER_FEATURES,
            Map.of(
                    "http://apache.org/xml/features/disallow-doctype-decl", true,
                    "http://xml.org/sax/features/external-general-entities", false,
                    "http://xml.org/sax/features/external-parameter-entities", false));

    private TopologyXmi() {}

    /** Writes a topology; the same one gives the same text. */
    public static String write(Topology topology) {
        XMIResource resource = new XMIResourceImpl(URI.createURI("topology.xmi"));
        resource.getContents().add(EcoreUtil.copy(topology));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            resource.save(
                    stream,
                    Map.of(
                            XMLResource.OPTION_ENCODING,
                            StandardCharsets.UTF_8.name(),
                            XMLResource.OPTION_LINE_WIDTH,
                            120,
                            XMLResource.OPTION_PROCESS_DANGLING_HREF,
                            XMLResource.OPTION_PROCESS_DANGLING_HREF_DISCARD));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** Reads a topology and checks it. */
    public static ParsedTopology read(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = file.toString().replace('\\', '/');
        URI uri = URI.createFileURI(absolute.toString());
        try {
            byte[] bytes = SourceReader.inFolder(absolute.getParent()).read(uri, MOST_BYTES);
            return bytes.length > MOST_BYTES
                    ? failed(name, "it has more than " + MOST_BYTES + " bytes")
                    : read(name, bytes);
        } catch (NoSuchFileException missing) {
            return new ParsedTopology(empty(), ReadFailures.of(name, "there is no such file"));
        } catch (IOException unreadable) {
            return new ParsedTopology(empty(), ReadFailures.of(name, unreadable.getMessage()));
        }
    }

    /** @param name of the file as diagnostics shall name it */
    public static ParsedTopology read(String name, byte[] bytes) {
        XMIResource resource = new XMIResourceImpl(URI.createURI("topology.xmi"));
        closed().getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(bytes), LOADING);
        } catch (IOException | WrappedException malformed) {
            return failed(name, reason(resource, malformed));
        }
        if (resource.getContents().size() != 1 || !(resource.getContents().getFirst() instanceof Topology topology)) {
            return failed(name, "its root is no topology of " + TopologyPackage.eNS_URI);
        }
        Map<EObject, ?> unresolved = EcoreUtil.UnresolvedProxyCrossReferencer.find(topology);
        if (!unresolved.isEmpty()) {
            return failed(name, "it refers to an element that it does not hold");
        }
        Diagnostics diagnostics = new Diagnostics(Phase.VALIDATE);
        for (Finding finding : TopologyRules.check(topology)) {
            diagnostics.report(finding.code(), place(name), finding.arguments().toArray());
        }
        return new ParsedTopology(topology, diagnostics.list());
    }

    /** A resource set that knows topologies, and no other file. */
    private static ResourceSet closed() {
        ResourceSet resources = new ResourceSetImpl();
        EPackageRegistryImpl packages = new EPackageRegistryImpl();
        packages.put(TopologyPackage.eNS_URI, TopologyPackage.eINSTANCE);
        resources.setPackageRegistry(packages);
        resources.setURIConverter(new ExtensibleURIConverterImpl() {
            @Override
            public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
                throw new IOException("it refers to another file");
            }
        });
        return resources;
    }

    /** Without the address that XML's and EMF's own messages end with. */
    private static String reason(Resource resource, Exception malformed) {
        if (syntaxError(malformed) instanceof SAXParseException syntax) {
            String message =
                    syntax.getMessage().startsWith("DOCTYPE") ? "a DOCTYPE is not allowed" : syntax.getMessage();
            return "line " + syntax.getLineNumber() + ": " + message;
        }
        if (resource.getErrors().isEmpty()) {
            return String.valueOf(malformed.getMessage());
        }
        Resource.Diagnostic first = resource.getErrors().getFirst();
        return "line " + first.getLine() + ": "
                + ADDRESS.matcher(String.valueOf(first.getMessage())).replaceFirst("");
    }

    private static Throwable syntaxError(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SAXParseException)) {
            cause = cause instanceof SAXException sax && sax.getException() != null
                    ? sax.getException()
                    : cause.getCause();
        }
        return cause;
    }

    private static ParsedTopology failed(String name, String reason) {
        Diagnostics diagnostics = new Diagnostics(Phase.PARSE);
        diagnostics.report(TopologyCode.EXCHANGE, place(name), reason);
        return new ParsedTopology(empty(), diagnostics.list());
    }

    /** Elements of an XMI file have no place that people would look for. */
    private static Origin place(String name) {
        return Origin.at(new SourceRange(name, 0, 0, 0, 0));
    }

    private static Topology empty() {
        return TopologyFactory.eINSTANCE.createTopology();
    }
}
