package org.thunderprism.codegen.nx;

import java.util.List;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Value;

/** What instructions read. */
final class Operands {

    private Operands() {}

    /** The values that the code of an instruction refers to, in order. */
    static List<Value> of(Instruction instruction) {
        return instruction.eCrossReferences().stream()
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .map(Operands::source)
                .toList();
    }

    /** The value itself, or the scalar that was packed where the value takes an element out of a packed vector. */
    static Value source(Value value) {
        Value source = value;
        while (source instanceof Extract extract && extract.getVector() instanceof Pack pack) {
            source = pack.getOperands().get(extract.getIndex());
        }
        return source;
    }
}
