package org.thunderprism.witness;

import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.model.ir.Message;

/** A loaded artefact. State lasts from one call to the next. A session serves one thread at a time. */
public interface Session extends AutoCloseable {

    /**
     * Runs the program on records, one after another.
     *
     * @param records each with one canonical value for each input in the program's order, vectors flattened
     * @return what was seen, record by record
     */
    List<Observation> run(List<long[]> records) throws WitnessException;

    /**
     * Hands a message to the program's receiver.
     *
     * @param values canonical, field after field, vectors flattened
     * @return no results, the verdict pass, and the messages that the receiver sent
     */
    Observation receive(Message message, long... values) throws WitnessException;

    /** The content of state and counters now. */
    MemorySnapshot memory() throws WitnessException;

    /** What users must know of the runtime, for example that it only stands in for the real one; empty when it is the real one. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /** Unloads the artefact; never fails. */
    @Override
    void close();
}
