package org.thunderprism.codegen.component;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;

/** What an instruction reads, scalar by scalar. */
public final class ComponentsRead {

    private ComponentsRead() {}

    /** Calls {@code reader} once for every time that the code of {@code instruction} reads a scalar. */
    public static void forEach(Instruction instruction, Consumer<Component> reader) {
        switch (instruction) {
            case Operation operation -> operation.getOperands().forEach(operand -> all(operand, reader));
            case ReadState read -> all(read.getIndex(), reader);
            case ReadCounter read -> all(read.getIndex(), reader);
            case Lookup lookup -> lookup.getKeys().forEach(key -> all(key, reader));
            case MapBlocks map -> blocks(map, 0, map.getTables().size(), reader);
            case SumReduce sum -> all(sum.getBlocks(), reader);
            case WriteState write -> {
                all(write.getIndex(), reader);
                all(write.getValue(), reader);
            }
            case WriteSlot write -> {
                all(write.getSlot(), reader);
                all(write.getIndex(), reader);
                all(write.getValue(), reader);
            }
            case AddCounter add -> {
                all(add.getIndex(), reader);
                all(add.getAmount(), reader);
            }
            case SetVerdict verdict -> all(verdict.getArgument(), reader);
            case Send send -> send.getValues().forEach(value -> all(value, reader));
            case If branch -> all(branch.getCondition(), reader);
            default -> {
                // Constants and reads of inputs, messages and slots read no other value.
            }
        }
    }

    /** Every scalar of a value; none for null. */
    public static void all(Value value, Consumer<Component> reader) {
        if (value == null) {
            return;
        }
        if (value.getType().isScalar()) {
            reader.accept(Component.of(value));
        } else {
            IntStream.range(0, value.getType().size())
                    .mapToObj(index -> Component.of(value, index))
                    .forEach(reader);
        }
    }

    /** The scalars that some blocks' tables read. A tree reads its elements at several levels, so that each counts twice. */
    public static void blocks(MapBlocks map, int from, int to, Consumer<Component> reader) {
        int size = map.getBlocks().getType().length();
        for (int block = from; block < to; block++) {
            int first = block * size;
            elementsRead(map.getTables().get(block))
                    .mapToObj(element -> Component.of(map.getBlocks(), first + element))
                    .forEach(component -> {
                        reader.accept(component);
                        reader.accept(component);
                    });
        }
    }

    /** The elements of a block that a table reads, each once, in ascending order. */
    public static IntStream elementsRead(Table table) {
        return switch (table) {
            case FuzzyTable fuzzy ->
                IntStream.of(fuzzy.getFeatures()).distinct().sorted();
            case MatchTable match -> IntStream.range(0, match.getKeys().size());
            default -> throw new IllegalArgumentException("no such table: " + table.getName());
        };
    }
}
