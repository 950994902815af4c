package org.thunderprism.witness.compare;

import java.util.List;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;

/** The interpreter in an artefact's place: on a program that passes have changed it shows whether they kept its meaning. */
public final class InterpreterSession implements Session {

    private final Interpreter interpreter;

    public InterpreterSession(Program program) {
        this.interpreter = new Interpreter(program);
    }

    @Override
    public List<Observation> run(List<long[]> records) {
        return records.stream().map(interpreter::run).toList();
    }

    @Override
    public Observation receive(Message message, long... values) {
        return interpreter.receive(message, values);
    }

    @Override
    public MemorySnapshot memory() {
        return interpreter.memory();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
