package org.thunderprism.codegen.wasm;

import java.util.List;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;

/** What a function does next. */
sealed interface Step {

    /**
     * Carries out an instruction that is no branch, or some of the slots of one that fills many (see {@link Slots}).
     *
     * @param from the first slot
     * @param to behind the last slot
     */
    record Execute(Instruction instruction, int from, int to) implements Step {}

    /** Carries out one of two lists of steps. */
    record Branch(If branch, List<Step> then, List<Step> otherwise) implements Step {}

    /** Writes a scalar of a result into the record, for an observer. */
    record Observe(Component component, int offset) implements Step {}

    /** Carries out the steps of another function. */
    record Call(Part part) implements Step {}
}
