package org.thunderprism.compiler.lower;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.data.DataLimits;
import org.thunderprism.compiler.data.RecordReader;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.TracedValue;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.lang.file.Sha256;
import org.thunderprism.lang.model.Calibration;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.ir.Value;

/**
 * The vectors that a model gets when its program runs on sample records: features, state and whatever the program computes from them, exactly as
 * the interpreter defines it.
 */
final class Samples {

    /** The samples cannot be used. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String reason) {
            super(reason, null, false, false);
        }
    }

    private Samples() {}

    /**
     * Runs the program of a model on samples.
     *
     * @param known models that are lowered already, which answer with what they are
     * @param most vectors; when there are more, every second, third, … one is taken
     * @return at least one vector
     */
    static long[][] of(
            Network network,
            Program program,
            Model model,
            Map<Model, TrainedModel> known,
            Calibration calibration,
            int most)
            throws Unusable {
        Program probed = Networks.copy(network, Stage.LOWER)
                .getPrograms()
                .get(network.getPrograms().indexOf(program));
        Map<Model, TrainedModel> contents = new IdentityHashMap<>();
        known.forEach((each, content) ->
                contents.put(probed.getModels().get(program.getModels().indexOf(each)), content));
        new ModelCalls(contents, new TableStore(probed)).apply(probed);
        SampleProbe probe =
                new SampleProbe(probed.getModels().get(program.getModels().indexOf(model)));
        probe.apply(probed);
        probed.getModels().clear();
        List<long[]> vectors = run(probed, probe.vectors(), calibration, most);
        if (vectors.isEmpty()) {
            throw new Unusable("no row of it reaches a call of the model");
        }
        return vectors.toArray(long[][]::new);
    }

    private static List<long[]> run(Program program, List<Value> wanted, Calibration calibration, int most)
            throws Unusable {
        List<Column> columns = Column.of(program.getInputs());
        Result<RecordReader> opened =
                RecordReader.open(calibration.samples(), columns, "the program reads", DataLimits.DEFAULT);
        if (!opened.isSuccess()) {
            throw new Unusable(reason(opened.diagnostics().getFirst().getMessage()));
        }
        Interpreter interpreter = new Interpreter(program);
        Set<Value> places = Collections.newSetFromMap(new IdentityHashMap<>());
        places.addAll(wanted);
        List<long[]> vectors = new ArrayList<>();
        try (RecordReader reader = opened.value()) {
            long[] record = new long[columns.size()];
            long stride = RecordReader.countLines(calibration.samples()) * wanted.size() / most + 1;
            long seen = 0;
            while (reader.read(record)) {
                for (TracedValue traced : interpreter.trace(record).values()) {
                    if (places.contains(traced.value()) && seen++ % stride == 0) {
                        vectors.add(traced.elements().clone());
                    }
                }
            }
            if (!reader.diagnostics().isEmpty()) {
                throw new Unusable(reason(reader.diagnostics().getFirst().getMessage()));
            }
            if (!Sha256.hex(calibration.samples()).equals(calibration.digest())) {
                throw new Unusable("it changed while the program was being compiled");
            }
        } catch (IOException failed) {
            throw new Unusable("it cannot be read");
        }
        return vectors;
    }

    /** A sentence as a part of one. */
    private static String reason(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
