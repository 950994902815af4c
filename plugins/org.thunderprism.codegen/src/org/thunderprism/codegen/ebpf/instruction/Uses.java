package org.thunderprism.codegen.ebpf.instruction;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.compiler.rewrite.Operands;
import org.thunderprism.compiler.semantics.OperationTypes;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;

/** Who uses the values whose code depends on that, comparisons and layers: instructions, and the results of modules. */
public final class Uses {

    private final InstructionMap<List<EObject>> users = new InstructionMap<>();

    public Uses(Program program) {
        for (Module module : program.getModules()) {
            block(module.getBody());
            for (Result result : module.getResults()) {
                add(result.getValue(), result);
            }
        }
        program.getReceivers().forEach(receiver -> block(receiver.getBody()));
    }

    /** The users of a comparison, a partition, a map or a sum in program order, one for each use. */
    public List<EObject> of(Value value) {
        return users.getOrDefault(value, List.of());
    }

    private void block(Block block) {
        if (block == null) {
            return;
        }
        for (Instruction instruction : block.getInstructions()) {
            Operands.forEach(instruction, operand -> add(operand, instruction));
            if (instruction instanceof If branch) {
                block(branch.getThen());
                block(branch.getOtherwise());
            }
        }
    }

    private void add(Value value, EObject user) {
        if (isAskedFor(value)) {
            users.computeIfAbsent(value, key -> new ArrayList<>(2)).add(user);
        }
    }

    private static boolean isAskedFor(Value value) {
        return switch (value) {
            case Operation operation -> OperationTypes.isComparison(operation.getOpcode());
            case Partition partition -> true;
            case MapBlocks map -> true;
            case SumReduce sum -> true;
            default -> false;
        };
    }
}
