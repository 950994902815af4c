package org.thunderprism.cli.run;

import java.util.List;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.model.ir.Program;

/** Runs on the reference interpreter. */
final class InterpreterRunner implements RecordRunner {

    private final Interpreter interpreter;

    InterpreterRunner(Program program) {
        this.interpreter = new Interpreter(program);
    }

    @Override
    public String name() {
        return Runners.INTERPRETER;
    }

    @Override
    public List<Observation> run(List<long[]> records) {
        return records.stream().map(interpreter::run).toList();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
