package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;
import org.thunderprism.witness.process.RunningProcess;

/** A machine of a {@link Testbed}: a network namespace that ends with the process that lives in it; {@code wire.c} describes the requests. */
final class Host implements AutoCloseable {

    private static final int LISTEN = 1;
    private static final int LISTEN_UDP = 2;
    private static final int SEND = 3;
    private static final int AWAIT = 4;

    /** What arrived at an interface; at none when it is a datagram that arrived at a UDP port. */
    record Frame(String port, int mark, byte[] bytes) {}

    private final RunningProcess wire;
    private final int process;
    private final Map<String, Integer> indices = new HashMap<>();

    Host(Path program) throws WitnessException {
        wire = ProcessRunner.DEFAULT.start(List.of("unshare", "--net", program.toString()));
        wire.send(new byte[0]);
        process = wire.receiveInt();
        wire.answered();
        // Only frames of the test are on its wires.
        run("sysctl", "-q", "-w", "net.ipv6.conf.default.disable_ipv6=1");
    }

    /** The number of the process whose network this is. */
    int process() {
        return process;
    }

    /** Runs a command in this machine's network. */
    void run(String... command) throws WitnessException {
        List<String> inside = new ArrayList<>(List.of("nsenter", "--net", "--target", Integer.toString(process)));
        inside.addAll(List.of(command));
        ProcessResult result = ProcessRunner.DEFAULT.run(inside, new byte[0]);
        assertThat(result.exitCode())
                .as("%s: %s", String.join(" ", command), result.errorText())
                .isZero();
    }

    /** Listens at an interface; its index is known from then on. */
    void listen(String port) throws WitnessException {
        byte[] name = port.getBytes(StandardCharsets.UTF_8);
        indices.put(
                port,
                ask(request(2 * Integer.BYTES + name.length)
                        .putInt(LISTEN)
                        .putInt(name.length)
                        .put(name)));
    }

    /** Listens at a UDP port. */
    void listen(int port) throws WitnessException {
        ask(request(2 * Integer.BYTES).putInt(LISTEN_UDP).putInt(port));
    }

    /** The index of an interface. */
    int index(String port) {
        return indices.get(port);
    }

    /** Sends a frame through an interface. */
    void send(String port, byte[] frame) throws WitnessException {
        ask(request(3 * Integer.BYTES + frame.length)
                .putInt(SEND)
                .putInt(index(port))
                .putInt(frame.length)
                .put(frame));
    }

    /** Waits for frames from outside at all interfaces and UDP ports. */
    List<Frame> await(int count, int milliseconds) throws WitnessException {
        wire.send(request(3 * Integer.BYTES)
                .putInt(AWAIT)
                .putInt(count)
                .putInt(milliseconds)
                .array());
        int arrived = wire.receiveInt();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < arrived; i++) {
            int index = wire.receiveInt();
            int mark = wire.receiveInt();
            frames.add(new Frame(port(index), mark, wire.receive(wire.receiveInt())));
        }
        wire.answered();
        return frames;
    }

    private String port(int index) {
        return indices.entrySet().stream()
                .filter(entry -> entry.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static ByteBuffer request(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }

    private int ask(ByteBuffer request) throws WitnessException {
        wire.send(request.array());
        int answer = wire.receiveInt();
        wire.answered();
        return answer;
    }

    @Override
    public void close() {
        wire.close();
    }
}
