package org.thunderprism.codegen.ebpf.instruction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Value;

/** Who uses a value: instructions, and the results of modules. */
public final class Uses {

    private final Map<Value, List<EObject>> users = new IdentityHashMap<>();

    public Uses(Program program) {
        for (Module module : program.getModules()) {
            block(module.getBody());
            for (Result result : module.getResults()) {
                add(result.getValue(), result);
            }
        }
        program.getReceivers().forEach(receiver -> block(receiver.getBody()));
    }

    /** The users of a value in program order, one for each use. */
    public List<EObject> of(Value value) {
        return users.getOrDefault(value, List.of());
    }

    private void block(Block block) {
        if (block == null) {
            return;
        }
        for (Instruction instruction : block.getInstructions()) {
            for (EObject reference : instruction.eCrossReferences()) {
                if (reference instanceof Value value) {
                    add(value, instruction);
                }
            }
            if (instruction instanceof If branch) {
                block(branch.getThen());
                block(branch.getOtherwise());
            }
        }
    }

    private void add(Value value, EObject user) {
        users.computeIfAbsent(value, key -> new ArrayList<>()).add(user);
    }
}
