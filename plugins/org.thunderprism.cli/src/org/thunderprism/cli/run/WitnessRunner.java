package org.thunderprism.cli.run;

import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessException;

/** Runs on a backend's real runtime. */
final class WitnessRunner implements RecordRunner {

    private final String name;
    private final Session session;

    WitnessRunner(String name, Session session) {
        this.name = name;
        this.session = session;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Observation> run(List<long[]> records) throws WitnessException {
        return session.run(records);
    }

    @Override
    public Optional<String> remark() {
        return session.remark();
    }

    @Override
    public void close() {
        session.close();
    }
}
