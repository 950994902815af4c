package org.thunderprism.codegen.wasm;

import java.util.List;
import java.util.function.Consumer;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.component.ComponentsRead;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;

/** What a function does next. */
sealed interface Step {

    /**
     * Carries out an instruction that is no branch, or some of the slots of one that fills many (see {@link Slots}).
     *
     * @param from the first slot
     * @param to behind the last slot
     */
    record Execute(Instruction instruction, int from, int to) implements Step {

        /** Calls {@code reader} once for every time that the code of these slots reads a scalar. */
        void forEachRead(Consumer<Component> reader) {
            if (instruction instanceof MapBlocks map) {
                ComponentsRead.blocks(map, from, to, reader);
            } else {
                ComponentsRead.forEach(instruction, reader);
            }
        }
    }

    /** Carries out one of two lists of steps. */
    record Branch(If branch, List<Step> then, List<Step> otherwise) implements Step {}

    /** Writes a scalar of a result into the record, for an observer. */
    record Observe(Component component, int offset) implements Step {}

    /** Carries out the steps of another function. */
    record Call(Part part) implements Step {}
}
