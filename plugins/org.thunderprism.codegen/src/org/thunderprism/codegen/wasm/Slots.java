package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;

/**
 * The numbers that a computed value is held in while code runs.
 *
 * <p>A sum has one slot per element. The result of a table, of each block's table, is one slot: where its row begins,
 * counted in bytes from the table's first row; elements are loaded when they are read. Any other value is its own slot.
 *
 * @param type what each slot holds
 * @param count how many there are
 */
record Slots(NumberType type, int count) {

    private static final Slots NONE = new Slots(NumberType.I32, 1);
    private static final Slots ROW = new Slots(NumberType.I32, 1);

    /** The slots that an instruction fills; one by courtesy for what is no value. */
    static Slots of(Instruction instruction) {
        return switch (instruction) {
            case MapBlocks map -> new Slots(NumberType.I32, map.getTables().size());
            case Lookup lookup -> ROW;
            case SumReduce sum ->
                new Slots(NumberTypes.of(sum.getType()), sum.getType().size());
            case Value value ->
                new Slots(NumberTypes.of(value.getType()), value.getType().size());
            default -> NONE;
        };
    }
}
