package org.thunderprism.compiler.expand.print;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Value;

/** Who uses the values of a program. */
final class Uses {

    private final Map<Value, Integer> counts = new IdentityHashMap<>();
    private final Map<Value, Block> lastUsers = new IdentityHashMap<>();
    private final Map<Value, String> results = new IdentityHashMap<>();

    Uses(Program program) {
        for (Module module : program.getModules()) {
            count(module.getBody());
            for (Result result : module.getResults()) {
                results.putIfAbsent(result.getValue(), result.getName());
            }
        }
        for (Receiver receiver : program.getReceivers()) {
            count(receiver.getBody());
        }
    }

    private void count(Block block) {
        for (Instruction instruction : block.getInstructions()) {
            for (EObject referenced : instruction.eCrossReferences()) {
                if (referenced instanceof Value value) {
                    counts.merge(value, 1, Integer::sum);
                    lastUsers.put(value, block);
                }
            }
            if (instruction instanceof If branch) {
                count(branch.getThen());
                if (branch.getOtherwise() != null) {
                    count(branch.getOtherwise());
                }
            }
        }
    }

    /** The name under which other modules and observers know the value, or null. */
    String resultName(Value value) {
        return results.get(value);
    }

    Collection<String> resultNames() {
        return List.copyOf(results.values());
    }

    /** Whether the value has one use only, in its own block, so that its text can stand there. */
    boolean isUsedOnceNearby(Value value) {
        return counts.getOrDefault(value, 0) == 1
                && lastUsers.get(value) == value.eContainer()
                && !results.containsKey(value);
    }

    boolean isUsed(Value value) {
        return counts.containsKey(value) || results.containsKey(value);
    }
}
