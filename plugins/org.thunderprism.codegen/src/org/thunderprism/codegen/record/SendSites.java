package org.thunderprism.codegen.record;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;

/** Numbers the instructions that send messages, so that an artefact can name one by a number. */
public final class SendSites {

    private SendSites() {}

    /** All sends of a program in the order of the text: modules first, then receivers. A send's number is its index. */
    public static List<Send> of(Program program) {
        List<Send> sites = new ArrayList<>();
        program.getModules().forEach(module -> collect(module.getBody(), sites));
        program.getReceivers().forEach(receiver -> collect(receiver.getBody(), sites));
        return List.copyOf(sites);
    }

    /** The number of every send. */
    public static Map<Send, Integer> numbers(Program program) {
        Map<Send, Integer> numbers = new IdentityHashMap<>();
        of(program).forEach(send -> numbers.put(send, numbers.size()));
        return numbers;
    }

    private static void collect(Block block, List<Send> sites) {
        if (block == null) {
            return;
        }
        for (Instruction instruction : block.getInstructions()) {
            if (instruction instanceof Send send) {
                sites.add(send);
            } else if (instruction instanceof If branch) {
                collect(branch.getThen(), sites);
                collect(branch.getOtherwise(), sites);
            }
        }
    }
}
