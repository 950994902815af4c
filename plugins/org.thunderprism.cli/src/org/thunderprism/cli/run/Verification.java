package org.thunderprism.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.data.RecordReader;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.compare.Agreement;
import org.thunderprism.witness.compare.Comparison;
import org.thunderprism.witness.compare.InterpreterSession;
import org.thunderprism.witness.compare.LayerTrace;
import org.thunderprism.witness.compare.LayerTrace.Layer;

/** Compares what runtimes make of a data set with what the program means. */
public final class Verification {

    private final Runners runners;
    private final String programName;
    private final Program reference;
    private final Program compiled;
    private final Path data;
    private final Progress progress;

    /**
     * @param programName the ThunderDSL program's name
     * @param reference what the program means: what the lower phase made, which no pass has touched
     * @param compiled what artefacts are made from
     */
    public Verification(
            Runners runners, String programName, Program reference, Program compiled, Path data, Progress progress) {
        this.runners = runners;
        this.programName = programName;
        this.reference = reference;
        this.compiled = compiled;
        this.data = data;
        this.progress = progress;
    }

    /**
     * What came of one runtime.
     *
     * @param layers of the first record that differs, in execution order; empty without one or without layers
     */
    public record Outcome(Agreement agreement, List<Layer> layers) {

        public Outcome {
            layers = List.copyOf(layers);
        }
    }

    /**
     * Runs the whole data set.
     *
     * @param name of a runtime; the interpreter itself runs what the passes made
     * @throws org.thunderprism.cli.report.CommandFailure when the data set or the program cannot be used
     * @throws WitnessException when the runtime is not there, or fails
     */
    public Outcome verify(String name) throws WitnessException {
        Comparison comparison = new Comparison(reference, compiled);
        long total = RecordReader.countLines(data);
        try (RecordBatches batches = open(Progress.NONE)) {
            if (name.equals(Runners.INTERPRETER)) {
                try (InterpreterSession session = new InterpreterSession(compiled)) {
                    return new Outcome(
                            comparison.compare(name, session, () -> new Rows(batches), total, progress), List.of());
                }
            }
            Witness witness = runners.witness(name);
            Agreement agreement = comparison.compare(
                    witness,
                    Runners.artefact(witness, compiled, programName),
                    () -> new Rows(batches),
                    total,
                    progress);
            return new Outcome(agreement, layers(witness, agreement));
        }
    }

    private List<Layer> layers(Witness witness, Agreement agreement) throws WitnessException {
        if (agreement.first().isEmpty()) {
            return List.of();
        }
        try (RecordBatches batches = open(Progress.NONE)) {
            List<long[]> records = new ArrayList<>();
            Rows rows = new Rows(batches);
            while (records.size() <= agreement.first().get().row()) {
                records.add(rows.next());
            }
            return new LayerTrace(Runners.generator(witness), witness)
                    .trace(compiled, new GenerateOptions(programName), records);
        }
    }

    private RecordBatches open(Progress listener) {
        return RecordBatches.open(data, Column.of(compiled.getInputs()), "the program reads", listener, "verify");
    }

    /** The rows of all batches. */
    private static final class Rows implements Iterator<long[]> {
        private final RecordBatches batches;
        private Iterator<long[]> batch = List.<long[]>of().iterator();

        Rows(RecordBatches batches) {
            this.batches = batches;
        }

        @Override
        public boolean hasNext() {
            if (!batch.hasNext()) {
                batch = batches.next().iterator();
            }
            return batch.hasNext();
        }

        @Override
        public long[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return batch.next();
        }
    }
}
