package org.thunderprism.cli.tests.run;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** A WebAssembly engine that adds one to every second result of each row from the third on. */
final class FaultyWitness implements Witness {

    private static final int FIRST_WRONG_ROW = 2;

    private final Witness engine = new ChicoryWitness();

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public Backend backend() {
        return engine.backend();
    }

    @Override
    public String artefactKind() {
        return engine.artefactKind();
    }

    @Override
    public Session open(GeneratedFile artefact, Program program) throws WitnessException {
        return new FaultySession(engine.open(artefact, program));
    }

    private static final class FaultySession implements Session {
        private final Session session;
        private int row;

        FaultySession(Session session) {
            this.session = session;
        }

        @Override
        public List<Observation> run(List<long[]> records) throws WitnessException {
            List<Observation> observations = new ArrayList<>();
            for (Observation observation : session.run(records)) {
                long[] results = observation.results().clone();
                for (int i = 1; i < results.length && row >= FIRST_WRONG_ROW; i += 2) {
                    results[i]++;
                }
                observations.add(new Observation(results, observation.verdict(), observation.sends()));
                row++;
            }
            return observations;
        }

        @Override
        public Observation receive(Message message, long... values) throws WitnessException {
            return session.receive(message, values);
        }

        @Override
        public MemorySnapshot memory() throws WitnessException {
            return session.memory();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
