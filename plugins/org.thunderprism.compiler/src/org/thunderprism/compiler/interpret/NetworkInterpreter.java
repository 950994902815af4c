package org.thunderprism.compiler.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/**
 * Runs all vertices of a network, one packet after the other.
 *
 * <p>A packet runs at its vertices in data-flow order: a vertex whose values travel to another one runs first, otherwise the network's order
 * counts. A carried value that no vertex sent is 0. When the packet has run everywhere, the messages that it set off are delivered one by one
 * in the order in which they were sent, each to its targets in their order, those that receivers send in turn behind the others; only then
 * may the next packet come. A message to a vertex that does not receive it is lost.
 */
public final class NetworkInterpreter {

    /** Messages that one packet may set off unless the caller says otherwise. */
    public static final int DEFAULT_MESSAGE_LIMIT = 10_000;

    private final List<Program> order;
    private final Map<String, Interpreter> interpreters = new LinkedHashMap<>();
    private final List<String> inputs;
    private final Map<String, Integer> inputOffsets = new LinkedHashMap<>();
    private final int packetSize;
    private final int messageLimit;

    /** Prepares all programs with the {@link #DEFAULT_MESSAGE_LIMIT}. */
    public NetworkInterpreter(Network network) {
        this(network, DEFAULT_MESSAGE_LIMIT);
    }

    /**
     * Prepares all programs.
     *
     * @param messageLimit deliveries that one packet may set off
     * @throws UnloweredModelException when a program calls a model
     * @throws IllegalArgumentException when vertices need each other's values in a circle
     */
    public NetworkInterpreter(Network network, int messageLimit) {
        this.messageLimit = messageLimit;
        this.order = DataFlowOrder.of(network);
        Set<String> names = new LinkedHashSet<>();
        int end = 0;
        for (Program program : network.getPrograms()) {
            interpreters.put(program.getVertex(), new Interpreter(program));
            for (Input input : program.getInputs()) {
                if (input.getCarrier() == null && names.add(input.getName())) {
                    inputOffsets.put(input.getName(), end);
                    end += input.getType().size();
                }
            }
        }
        this.inputs = List.copyOf(names);
        this.packetSize = end;
    }

    /** The names of a packet's own values in the order that {@link #run} wants them: those of all vertices, each once. */
    public List<String> inputs() {
        return inputs;
    }

    /**
     * The interpreter of one vertex, to look at its memory or to fill its tables.
     *
     * @throws IllegalArgumentException when nothing runs at the vertex
     */
    public Interpreter at(String vertex) {
        Interpreter interpreter = interpreters.get(vertex);
        if (interpreter == null) {
            throw new IllegalArgumentException("nothing runs at " + vertex);
        }
        return interpreter;
    }

    /**
     * Runs a packet at every vertex.
     *
     * @param packet one canonical value for each of {@link #inputs()}, vectors flattened
     * @throws MessageStormException when the packet sets off more messages than the limit
     */
    public NetworkObservation run(long... packet) {
        return run(order, null, packet);
    }

    /**
     * Runs a packet at one vertex alone.
     *
     * @param ingress the vertex that the packet came from, where an echo goes; null when it came from outside, so that an echo is lost
     * @param packet as in {@link #run}
     * @throws MessageStormException when the packet sets off more messages than the limit
     */
    public NetworkObservation runAt(String vertex, String ingress, long... packet) {
        return run(List.of(at(vertex).program()), ingress, packet);
    }

    private NetworkObservation run(List<Program> programs, String ingress, long[] packet) {
        if (packet.length != packetSize) {
            throw new IllegalArgumentException(packetSize + " values are needed, not " + packet.length);
        }
        Map<Message, long[]> carried = new IdentityHashMap<>();
        Map<String, Observation> observations = new LinkedHashMap<>();
        Queue<Delivery> pending = new ArrayDeque<>();
        for (Program program : programs) {
            String vertex = program.getVertex();
            Observation observation = at(vertex).run(record(program, packet, carried));
            observations.put(vertex, observation);
            for (SentMessage sent : observation.sends()) {
                if (sent.message().getKind() == MessageKind.CARRY) {
                    carried.put(sent.message(), sent.values());
                } else {
                    address(sent, vertex, ingress, pending);
                }
            }
        }
        return new NetworkObservation(observations, deliver(pending));
    }

    private long[] record(Program program, long[] packet, Map<Message, long[]> carried) {
        List<Long> record = new ArrayList<>();
        for (Input input : program.getInputs()) {
            int size = input.getType().size();
            long[] source = packet;
            int from = 0;
            if (input.getCarrier() == null) {
                from = inputOffsets.get(input.getName());
            } else if (carried.containsKey(input.getCarrier())) {
                source = carried.get(input.getCarrier());
                from = fieldOffset(input.getCarrier(), input.getName());
            } else {
                source = new long[size];
            }
            for (int i = 0; i < size; i++) {
                record.add(source[from + i]);
            }
        }
        return record.stream().mapToLong(Long::longValue).toArray();
    }

    private static int fieldOffset(Message message, String name) {
        int offset = 0;
        for (MessageField field : message.getFields()) {
            if (field.getName().equals(name)) {
                return offset;
            }
            offset += field.getType().size();
        }
        throw new IllegalArgumentException("message " + message.getName() + " does not carry " + name);
    }

    private void address(SentMessage sent, String sender, String ingress, Queue<Delivery> pending) {
        List<String> targets = sent.targets();
        if (sent.message().getKind() == MessageKind.ECHO) {
            targets = ingress == null ? List.of() : List.of(ingress);
        }
        for (String target : targets) {
            Interpreter receiver = interpreters.get(target);
            if (receiver != null && receiver.receives(sent.message())) {
                pending.add(new Delivery(sender, target, sent));
            }
        }
    }

    private List<Delivery> deliver(Queue<Delivery> pending) {
        List<Delivery> delivered = new ArrayList<>();
        while (!pending.isEmpty()) {
            Delivery next = pending.remove();
            if (delivered.size() == messageLimit) {
                throw new MessageStormException(next, messageLimit);
            }
            delivered.add(next);
            Observation answer = at(next.receiver())
                    .receive(next.message().message(), next.message().values());
            for (SentMessage sent : answer.sends()) {
                address(sent, next.receiver(), next.sender(), pending);
            }
        }
        return List.copyOf(delivered);
    }
}
