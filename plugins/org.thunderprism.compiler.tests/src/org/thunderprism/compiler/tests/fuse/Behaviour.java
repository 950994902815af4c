package org.thunderprism.compiler.tests.fuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/** All that can be seen of a program from outside while it runs on records, as text: two networks' messages are different objects. */
final class Behaviour {

    private Behaviour() {}

    static List<String> of(Network network, List<long[]> records) {
        Program program = network.getPrograms().getFirst();
        Interpreter interpreter = new Interpreter(program);
        List<String> seen = new ArrayList<>();
        for (long[] record : records) {
            Observation observation = interpreter.run(record);
            seen.add(observation.toString());
        }
        seen.add(text(interpreter.memory()));
        return seen;
    }

    private static String text(MemorySnapshot memory) {
        StringBuilder text = new StringBuilder();
        for (StateSnapshot state : memory.states()) {
            text.append(state.name()).append(Arrays.toString(state.cells()));
            text.append(state.occupied()).append(Arrays.toString(state.keys()));
        }
        memory.counters().forEach((name, cells) -> text.append(name).append(Arrays.toString(cells)));
        return text.toString();
    }
}
