package org.thunderprism.compiler.tests.range;

import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** A program of one module, built by hand. */
final class SmallProgram {

    private final Program program = IrFactory.eINSTANCE.createProgram();
    private final Module module = IrFactory.eINSTANCE.createModule();

    SmallProgram() {
        program.setVertex("bolt");
        module.setName("m");
        module.setBody(IrFactory.eINSTANCE.createBlock());
        program.getModules().add(module);
    }

    Program program() {
        return program;
    }

    IrBuilder builder() {
        return IrBuilder.on(module.getBody());
    }

    /** Reads one more input. */
    Value input(ValueType type) {
        Input input = IrFactory.eINSTANCE.createInput();
        input.setName("x" + program.getInputs().size());
        input.setType(type);
        program.getInputs().add(input);
        return builder().readInput(input);
    }
}
