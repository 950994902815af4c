package org.thunderprism.witness.p4.run;

import java.util.Map;
import java.util.Optional;

/**
 * A v1model switch with one program: parser, ingress, egress and deparser, as bmv2's {@code simple_switch} runs them. Packets are not queued or
 * cloned. A packet that is too short for its parser goes on with the headers that were read until then.
 *
 * @param machine holds the registers
 * @param program what happens to a packet
 * @param registers numbers of the registers by name
 * @param tables by name
 */
public record Switch(
        Machine machine, Pipeline program, Map<String, Integer> registers, Map<String, MatchTable> tables) {

    /** The port that drops what is sent to it. */
    public static final int DROP_PORT = 511;

    /**
     * The parts of a program.
     *
     * @param reset makes headers invalid and metadata 0
     * @param ingressPort slot of {@code ingress_port}
     * @param packetLength slot of {@code packet_length}
     * @param egressSpec slot of {@code egress_spec}
     * @param egressPort slot of {@code egress_port}
     */
    public record Pipeline(
            Step reset,
            Step parser,
            Step ingress,
            Step egress,
            Step deparser,
            int ingressPort,
            int packetLength,
            int egressSpec,
            int egressPort) {}

    /** A packet at a port. */
    public record PortPacket(int port, byte[] bytes) {}

    /** What becomes of a packet; empty when it is dropped. */
    public Optional<PortPacket> process(PortPacket packet) {
        machine.begin(packet.bytes());
        program.reset().run(machine);
        machine.set(program.ingressPort(), packet.port());
        machine.set(program.packetLength(), packet.bytes().length);
        program.parser().run(machine);
        program.ingress().run(machine);
        if (machine.get(program.egressSpec()) == DROP_PORT) {
            return Optional.empty();
        }
        machine.set(program.egressPort(), machine.get(program.egressSpec()));
        program.egress().run(machine);
        if (machine.get(program.egressSpec()) == DROP_PORT) {
            return Optional.empty();
        }
        program.deparser().run(machine);
        return Optional.of(new PortPacket((int) machine.get(program.egressPort()), machine.packet()));
    }
}
