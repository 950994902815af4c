package org.thunderprism.lang.tests.topology;

import com.google.inject.Injector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.lang.topology.TopologyDslStandaloneSetup;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.lang.topology.parse.TopologyParser;
import org.thunderprism.lang.topology.write.TopologyWriter;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Reads and writes topologies for tests. */
final class Topologies {

    static final Injector INJECTOR = new TopologyDslStandaloneSetup().createInjectorAndDoEMFRegistration();

    private static final URI PLACE =
            URI.createFileURI(Path.of("text.topology").toAbsolutePath().toString());

    private Topologies() {}

    static ParsedTopology parse(String text) {
        return INJECTOR.getInstance(TopologyParser.class).parse(PLACE, text);
    }

    static Topology sound(String text) {
        ParsedTopology parsed = parse(text);
        if (!parsed.diagnostics().isEmpty()) {
            throw new AssertionError(findings(parsed) + "\n" + text);
        }
        return parsed.topology();
    }

    static String print(Topology topology) {
        return INJECTOR.getInstance(TopologyWriter.class).write(topology);
    }

    /** As it would be in the file. */
    static String save(Topology topology) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            topology.eResource().save(stream, Map.of());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return stream.toString(StandardCharsets.UTF_8);
    }

    static Vertex vertex(Topology topology, String name) {
        return topology.getVertices().stream()
                .filter(vertex -> name.equals(vertex.getName()))
                .findFirst()
                .orElseThrow();
    }

    /** {@code 3:5+4 TP1401 message}, one an entry. */
    static List<String> lines(ParsedTopology parsed) {
        return parsed.diagnostics().stream()
                .map(found -> found.getLine() + ":" + found.getColumn() + "+" + found.getLength() + " "
                        + found.getCode() + " " + found.getMessage())
                .toList();
    }

    static String findings(ParsedTopology parsed) {
        return lines(parsed).stream().collect(Collectors.joining("\n"));
    }
}
