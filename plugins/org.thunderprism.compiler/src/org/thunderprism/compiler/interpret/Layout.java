package org.thunderprism.compiler.interpret;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Value;

/**
 * The place of every value in the registers. First comes the record, or a received message's fields; behind it each value has a place of
 * its own, except that an input, an element of a vector and a vector cut into adjacent blocks lie where they are already.
 */
final class Layout {

    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final int recordSize;
    private int size;

    Layout(Program program) {
        int end = 0;
        for (Input input : program.getInputs()) {
            places.put(input, end);
            end += input.getType().size();
        }
        recordSize = end;
        size = end;
        for (Receiver receiver : program.getReceivers()) {
            size = Math.max(size, placeFields(receiver.getMessage()));
        }
        for (Module module : program.getModules()) {
            place(module.getBody());
        }
        for (Receiver receiver : program.getReceivers()) {
            place(receiver.getBody());
        }
    }

    private int placeFields(Message message) {
        int end = 0;
        for (MessageField field : message.getFields()) {
            places.put(field, end);
            end += field.getType().size();
        }
        return end;
    }

    private void place(Block block) {
        if (block == null) {
            return;
        }
        for (Instruction instruction : block.getInstructions()) {
            switch (instruction) {
                case ReadInput read -> places.put(read, of(read.getInput()));
                case ReadMessage read -> places.put(read, of(read.getField()));
                case Extract extract -> places.put(extract, of(extract.getVector()) + extract.getIndex());
                case Partition partition when isAdjacent(partition) -> places.put(partition, of(partition.getVector()));
                case Value value -> {
                    places.put(value, size);
                    size = Math.addExact(size, value.getType().size());
                }
                case If branch -> {
                    place(branch.getThen());
                    place(branch.getOtherwise());
                }
                default -> {}
            }
        }
    }

    /** Whether the blocks lie one behind the other, so that cutting the vector moves nothing. */
    static boolean isAdjacent(Partition partition) {
        return partition.getStride() == partition.getSize();
    }

    /** Elements of a record. */
    int recordSize() {
        return recordSize;
    }

    /** All registers. */
    int size() {
        return size;
    }

    /** The place of the first element of a value, an input or a message's field. */
    int of(Object element) {
        Integer place = places.get(element);
        if (place == null) {
            throw new IllegalArgumentException("not part of the program: " + element);
        }
        return place;
    }

    int[] of(Iterable<?> elements) {
        IntStream.Builder found = IntStream.builder();
        elements.forEach(element -> found.add(of(element)));
        return found.build().toArray();
    }
}
