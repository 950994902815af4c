package org.thunderprism.codegen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/**
 * The bytes of the tag that takes values along with a packet. It stands where a tag of IEEE 802.1Q does, between an Ethernet frame's
 * addresses and the type of what follows.
 *
 * <p>All integers are big-endian: the type {@link MessageLayout#ETHER_TYPE} (16 bits), the identifier {@link #IDENTIFIER} (16 bits), which no
 * message has, then a section for each message that carries values to other vertices. A section begins with the vertices that still wait for
 * its values, one bit for each, the first one in the lowest bit of the first byte; the message's fields follow as {@link MessageLayout} lays
 * them out. A vertex clears its bits when the packet passes it. A packet that nobody waits for has no tag.
 *
 * @param sections one for each message that some vertex reads, in the network's order
 * @param size bytes of the tag, 0 when no values travel
 */
public record TagLayout(List<Section> sections, int size) {

    /** The identifier of tags; those of messages begin at 1. */
    public static final int IDENTIFIER = 0;

    /** Bytes of an Ethernet frame before the tag: its two addresses. */
    public static final int OFFSET = 12;

    private static final int HEADER_BYTES = 2 * Short.BYTES;

    public TagLayout {
        sections = List.copyOf(sections);
    }

    /**
     * The part of one message.
     *
     * @param readers the vertices that wait for it, in the network's order
     * @param offset of the section, in bytes from the tag's begin
     */
    public record Section(Message message, List<String> readers, int offset) {

        public Section {
            readers = List.copyOf(readers);
        }

        /** Bytes of the bits that say who waits. */
        public int waitingBytes() {
            return (readers.size() + Byte.SIZE - 1) / Byte.SIZE;
        }

        /** Where the fields begin, in bytes from the tag's begin. */
        public int fieldsOffset() {
            return offset + waitingBytes();
        }

        /** Bytes of the fields. */
        public int fieldBytes() {
            return MessageLayout.of(message).size() - MessageLayout.IDENTIFIER_BYTES;
        }

        /** The bits of some vertices in one of the bytes that say who waits. */
        public int bits(List<String> vertices, int index) {
            int bits = 0;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                int reader = index * Byte.SIZE + bit;
                if (reader < readers.size() && vertices.contains(readers.get(reader))) {
                    bits |= 1 << bit;
                }
            }
            return bits;
        }

        /** The first element of a carried input. */
        public MessageLayout.Field field(Input input) {
            MessageLayout.Field field = MessageLayout.of(message).fields().stream()
                    .filter(candidate -> candidate.field().getName().equals(input.getName()))
                    .findFirst()
                    .orElseThrow();
            int offset = fieldsOffset() + field.offset() - MessageLayout.IDENTIFIER_BYTES;
            return new MessageLayout.Field(field.field(), offset, field.bytes());
        }
    }

    /** The layout that all vertices of a network agree on. */
    public static TagLayout of(Network network) {
        List<Section> sections = new ArrayList<>();
        int end = HEADER_BYTES;
        for (Message message : network.getMessages()) {
            List<String> readers = network.getPrograms().stream()
                    .filter(program -> reads(program, message))
                    .map(Program::getVertex)
                    .toList();
            if (message.getKind() == MessageKind.CARRY && !readers.isEmpty()) {
                Section section = new Section(message, readers, end);
                sections.add(section);
                end = section.fieldsOffset() + section.fieldBytes();
            }
        }
        return new TagLayout(sections, sections.isEmpty() ? 0 : end);
    }

    private static boolean reads(Program program, Message message) {
        return program.getInputs().stream().anyMatch(input -> input.getCarrier() == message);
    }

    /** The section of a message; empty when no vertex reads it. */
    public Optional<Section> of(Message message) {
        return sections.stream().filter(section -> section.message() == message).findFirst();
    }
}
