package org.thunderprism.cli.run;

import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.witness.WitnessException;

/** Something that a program runs on, record by record; state lasts from one record to the next. */
public interface RecordRunner extends AutoCloseable {

    /** What users call it: {@code interp}, {@code ebpf}, {@code wasm}. */
    String name();

    /**
     * Runs the program on records, one after the other.
     *
     * @param records each with one canonical value for each input in the program's order, vectors flattened
     */
    List<Observation> run(List<long[]> records) throws WitnessException;

    /** What users must know of the runtime, for example that it only stands in for the real one. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    @Override
    void close();
}
