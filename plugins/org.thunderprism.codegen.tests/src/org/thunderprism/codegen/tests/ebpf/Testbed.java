package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.ebpf.entry.PacketEntry;
import org.thunderprism.codegen.ebpf.entry.SendEntry;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;

/**
 * Machines with names of vertices, and wires between them, in network namespaces of their own. A vertex that runs a program has it at all of
 * its ports. Everything vanishes when the testbed is closed, or its process ends.
 */
final class Testbed implements AutoCloseable {

    /**
     * XDP before the driver: the kernel itself runs it. Virtual Ethernets do not send back what arrived unless both ends run XDP, but with this
     * they do.
     */
    static final String GENERIC = "xdpgeneric";

    /** XDP in the driver, as in production. The generic one leaves out what another program has redirected in the same kernel. */
    static final String NATIVE = "xdpdrv";

    private final String mode;
    private final Path folder;
    private final Path wire;
    private final Map<String, Host> hosts = new HashMap<>();
    private final Map<String, LoadedObject> objects = new HashMap<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** @param mode how programs are attached: {@link #GENERIC} or {@link #NATIVE} */
    Testbed(String mode) throws IOException, WitnessException {
        this.mode = mode;
        folder = Files.createTempDirectory("thunderprism");
        open.push(() -> Files.delete(folder));
        Path source = folder.resolve("wire.c");
        wire = folder.resolve("wire");
        try (InputStream text = Testbed.class.getResourceAsStream("wire.c")) {
            Files.copy(text, source);
        }
        ProcessResult result = ProcessRunner.DEFAULT.run(
                List.of("clang", "-O2", "-Wall", "-Werror", source.toString(), "-o", wire.toString()), new byte[0]);
        Files.delete(source);
        assertThat(result.exitCode()).as(result.errorText()).isZero();
        open.push(() -> Files.delete(wire));
    }

    /** The machine with a name. */
    Host at(String vertex) throws WitnessException {
        Host host = hosts.get(vertex);
        if (host == null) {
            host = new Host(wire);
            hosts.put(vertex, host);
            open.push(host);
        }
        return host;
    }

    /** The program at a vertex. */
    LoadedObject objectAt(String vertex) {
        return objects.get(vertex);
    }

    /** A wire between two machines; each one's port has the name of the other. */
    void connect(String one, String other) throws WitnessException {
        String peer = Integer.toString(at(other).process());
        at(one).run("ip", "link", "add", "name", other, "type", "veth", "peer", "name", one, "netns", peer);
        for (String[] end : List.of(new String[] {one, other}, new String[] {other, one})) {
            at(end[0]).run("ip", "link", "set", "dev", end[1], "up");
            at(end[0]).listen(end[1]);
        }
    }

    /** Runs a program at its vertex, on packets that come from some ports; the ports that lead to other vertices are known to it. */
    LoadedObject run(Network network, String vertex, String... ports) throws IOException, WitnessException {
        Program program = network.getPrograms().stream()
                .filter(candidate -> candidate.getVertex().equals(vertex))
                .findFirst()
                .orElseThrow();
        LoadedObject object = new LoadedObject(program);
        open.push(object);
        objects.put(vertex, object);
        for (String port : ports) {
            at(vertex).run("ip", "link", "set", "dev", port, mode, "pinned", object.path("thunder_packet"));
            if (Files.exists(Path.of(object.path("thunder_send")))) {
                at(vertex).run("tc", "qdisc", "add", "dev", port, "clsact");
                at(vertex)
                        .run(
                                "tc",
                                "filter",
                                "add",
                                "dev",
                                port,
                                "ingress",
                                "bpf",
                                "da",
                                "pinned",
                                object.path("thunder_send"));
            }
        }
        return object;
    }

    /** Tells a vertex which port leads to the vertex with an index, for verdicts. */
    void route(String vertex, int index, String port) throws WitnessException {
        objects.get(vertex)
                .put(PacketEntry.PORTS, bytes(index), bytes(at(vertex).index(port)));
    }

    /** Tells a vertex which port leads to a vertex that it sends messages to. */
    void link(Program program, String target) throws WitnessException {
        int number = SendEntry.targets(program).indexOf(target);
        String vertex = program.getVertex();
        objects.get(vertex).put(SendEntry.LINKS, bytes(number), bytes(at(vertex).index(target)));
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(number)
                .array();
    }

    @Override
    public void close() throws Exception {
        Exception failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
