package org.thunderprism.compiler.lower;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Makes a program run without its models: each answers with zeros. What one of them gets is remembered. */
final class SampleProbe extends Rewriter {

    private final Model model;
    private final List<Value> vectors = new ArrayList<>();

    SampleProbe(Model model) {
        this.model = model;
    }

    /** What calls of the model get, in the order of the program. */
    List<Value> vectors() {
        return vectors;
    }

    @Override
    protected void rewrite(Instruction instruction) {
        if (!(instruction instanceof ModelCall call)) {
            keep(instruction);
            return;
        }
        if (call.getModel() == model) {
            vectors.add(call.getVector());
        }
        Block steps = IrFactory.eINSTANCE.createBlock();
        IrBuilder builder = IrBuilder.on(steps).at(call.getOrigin());
        ValueType result = call.getModel().getResult();
        Value zeros = builder.pack(Collections.nCopies(result.length(), builder.constant(result.element(), 0)));
        List<Instruction> made = List.copyOf(steps.getInstructions());
        steps.getInstructions().clear();
        made.forEach(this::emit);
        replace(call, zeros);
    }
}
