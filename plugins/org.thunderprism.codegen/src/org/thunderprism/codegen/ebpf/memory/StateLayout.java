package org.thunderprism.codegen.ebpf.memory;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.type.ValueType;

/**
 * The bytes of one row of a state, which is one element of an array map; a per-CPU array when the state is kept per CPU.
 *
 * <p>A row is laid out as a C compiler lays out a structure, in the machine's byte order: a lock (32 bits, 0 or 1) if the state is locked; whether a flow
 * holds the row (32 bits, 0 or 1) and its keys if the collision policy compares them; then the fields. An array field has room for the next
 * power of two of elements, so that a masked index stays inside.
 *
 * @param map the map's name
 * @param occupiedOffset where the holder's flag is, or -1
 * @param keys the holder's keys in order; empty when they are not stored
 * @param fields in the state's order
 * @param size bytes of a row, a multiple of eight
 */
public record StateLayout(String map, int occupiedOffset, List<Member> keys, List<Member> fields, int size) {

    private static final int LOCK_BYTES = 4;

    public StateLayout {
        keys = List.copyOf(keys);
        fields = List.copyOf(fields);
    }

    /**
     * A member of the structure.
     *
     * @param name its C name
     * @param type of each element
     * @param elements 1 for a scalar
     * @param room elements that there is room for
     * @param array whether it is an array in C
     */
    public record Member(String name, ValueType type, int offset, int elements, int room, boolean array) {

        /** Bytes of one element. */
        public int elementBytes() {
            return RecordLayout.storageBytes(type);
        }

        int end() {
            return offset + room * elementBytes();
        }
    }

    /** The layout of a state's rows. */
    public static StateLayout of(State state) {
        CNames names = new CNames();
        names.unique("lock");
        names.unique("occupied");
        int end = state.getConcurrency() == Concurrency.LOCKED ? LOCK_BYTES : 0;
        int occupied = -1;
        List<Member> keys = new ArrayList<>();
        if (!state.getKeys().isEmpty() && state.getPolicy() != CollisionPolicy.SHARE) {
            occupied = end;
            end += Integer.BYTES;
            for (Input key : state.getKeys()) {
                Member member = member(names.unique("key_" + key.getName()), key.getType(), 0, end);
                keys.add(member);
                end = member.end();
            }
        }
        List<Member> fields = new ArrayList<>();
        for (StateField field : state.getFields()) {
            Member member = member(names.unique(field.getName()), field.getType(), field.getLength(), end);
            fields.add(member);
            end = member.end();
        }
        return new StateLayout(
                "state_" + CNames.identifier(state.getName()),
                occupied,
                keys,
                fields,
                align(Math.max(1, end), Long.BYTES));
    }

    private static Member member(String name, ValueType type, int length, int end) {
        int elements = Math.max(1, length);
        int room = Integer.bitCount(elements) == 1 ? elements : Integer.highestOneBit(elements) * 2;
        return new Member(name, type, align(end, RecordLayout.storageBytes(type)), elements, room, length > 0);
    }

    private static int align(int offset, int alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
