package org.thunderprism.witness.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;

/** Runs the same records through the interpreter and through an artefact. */
public final class Comparison {

    /** Records between two reports of progress; also what is kept of both sides at a time. */
    private static final int BATCH = 2_048;

    private final Program reference;
    private final Program compiled;

    /**
     * @param reference the program that the interpreter runs
     * @param compiled the program that the artefact was made from: the reference itself, or what passes made of it, with
     *     the same inputs and results
     */
    public Comparison(Program reference, Program compiled) {
        this.reference = reference;
        this.compiled = compiled;
    }

    /**
     * Compares on records.
     *
     * @param records each with one canonical value for each input in the program's order, vectors flattened
     * @param total the number of records, or a negative number when nobody knows
     * @throws WitnessException when the runtime fails; a difference is no failure
     */
    public Agreement compare(
            Witness witness, GeneratedFile artefact, Iterable<long[]> records, long total, Progress progress)
            throws WitnessException {
        try (Session session = witness.open(artefact, compiled)) {
            String name = session.remark()
                    .map(remark -> witness.name() + " (" + remark + ")")
                    .orElse(witness.name());
            return compare(name, session, records, total, progress);
        }
    }

    /** The same on a session that is open already; it stays open. */
    public Agreement compare(String name, Session session, Iterable<long[]> records, long total, Progress progress)
            throws WitnessException {
        Interpreter interpreter = new Interpreter(reference);
        try (Progress.Task task = progress.begin("verify " + name, "rows", total)) {
            Tally tally = new Tally();
            Iterator<long[]> rest = records.iterator();
            while (rest.hasNext()) {
                List<long[]> batch = next(rest);
                tally.compare(batch, interpreter, session);
                task.advance(batch.size());
            }
            List<Difference> memory = Differences.of(compiled, interpreter.memory(), session.memory());
            return new Agreement(
                    name,
                    tally.rows,
                    tally.mismatches,
                    Optional.ofNullable(tally.first),
                    memory.subList(0, Math.min(memory.size(), Agreement.MEMORY_DIFFERENCES)),
                    Duration.ofNanos(tally.nanoseconds));
        }
    }

    private static List<long[]> next(Iterator<long[]> records) {
        List<long[]> batch = new ArrayList<>();
        while (records.hasNext() && batch.size() < BATCH) {
            batch.add(records.next());
        }
        return batch;
    }

    /** What was found so far. */
    private static final class Tally {
        private long rows;
        private long mismatches;
        private long nanoseconds;
        private Mismatch first;

        void compare(List<long[]> batch, Interpreter interpreter, Session session) throws WitnessException {
            long begin = System.nanoTime();
            List<Observation> observed = session.run(batch);
            nanoseconds += System.nanoTime() - begin;
            for (int i = 0; i < batch.size(); i++) {
                Observation expected = interpreter.run(batch.get(i));
                if (!Differences.alike(expected, observed.get(i))) {
                    note(batch.get(i), Differences.of(interpreter.results(), expected, observed.get(i)));
                }
                rows++;
            }
        }

        private void note(long[] record, List<Difference> differences) {
            mismatches++;
            if (first == null) {
                first = new Mismatch(rows, record, differences);
            }
        }
    }
}
