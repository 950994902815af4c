package org.thunderprism.compiler.fuse.table;

import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.compiler.fuse.tree.Row;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.rewrite.Operands;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;

/**
 * What some instructions make of one value, as a function from its elements to the elements of their results. The reference interpreter
 * computes it, so that a table filled with it holds exactly what the instructions would have given.
 */
final class RowFunction {

    private final Interpreter interpreter;

    /**
     * @param argument the value that the instructions begin with; scalar or vector
     * @param steps functions of the argument, of constants and of each other, in execution order
     * @param results the argument or some of the steps
     */
    RowFunction(Value argument, List<Value> steps, List<Value> results) {
        Input input = IrFactory.eINSTANCE.createInput();
        input.setName("row");
        input.setType(argument.getType());
        ReadInput read = IrFactory.eINSTANCE.createReadInput();
        read.setInput(input);
        read.setType(argument.getType());

        EcoreUtil.Copier copies = new EcoreUtil.Copier();
        Program program = IrFactory.eINSTANCE.createProgram();
        program.setVertex("row");
        program.getInputs().add(input);
        Block body = IrFactory.eINSTANCE.createBlock();
        body.getInstructions().add(read);
        for (Value step : steps) {
            Operands.forEach(step, operand -> copyConstant(operand, copies, body));
            copyTables(step, copies, program);
            body.getInstructions().add((Instruction) copies.copy(step));
        }
        copies.copyReferences();
        // The argument itself was not copied: its copy is the input.
        body.getInstructions().forEach(step -> Operands.replace(step, value -> value == argument ? read : value));
        Module module = IrFactory.eINSTANCE.createModule();
        module.setName("row");
        module.setBody(body);
        program.getModules().add(module);
        for (Value value : results) {
            Result result = IrFactory.eINSTANCE.createResult();
            result.setName("r" + module.getResults().size());
            result.setValue(value == argument ? read : (Value) copies.get(value));
            module.getResults().add(result);
        }
        this.interpreter = new Interpreter(program);
    }

    /** The results for one row, flattened one after the other. */
    Row apply(Row row) {
        return new Row(interpreter.run(row.toArray()).results());
    }

    private static void copyConstant(Value operand, EcoreUtil.Copier copies, Block body) {
        if (operand instanceof Constant && !copies.containsKey(operand)) {
            body.getInstructions().add((Instruction) copies.copy(operand));
        }
    }

    private static void copyTables(Value step, EcoreUtil.Copier copies, Program program) {
        if (step instanceof MapBlocks map) {
            map.getTables().stream()
                    .filter(table -> !copies.containsKey(table))
                    .forEach(table -> program.getTables().add((Table) copies.copy(table)));
        } else if (step instanceof Lookup lookup && !copies.containsKey(lookup.getTable())) {
            program.getTables().add((Table) copies.copy(lookup.getTable()));
        }
    }
}
