package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;

/** Runs programs in the interpreter and in a witness, and demands that nobody can tell them apart. */
final class Agreements {

    private Agreements() {}

    /** The artefact that a witness runs. */
    static GeneratedFile artefact(Witness witness, Program program) {
        GenerateResult generated =
                Backends.of(witness.backend()).orElseThrow().generate(program, new GenerateOptions("sample"));
        assertThat(generated.diagnostics()).isEmpty();
        return generated.files().stream()
                .filter(file -> file.kind().equals(witness.artefactKind()))
                .findFirst()
                .orElseThrow();
    }

    /** Every observation, and the memory at the end, are alike. */
    static void assertAgree(Witness witness, Program program, List<long[]> records) throws WitnessException {
        Interpreter interpreter = new Interpreter(program);
        try (Session session = witness.open(artefact(witness, program), program)) {
            List<Observation> observed = session.run(records);
            for (int row = 0; row < records.size(); row++) {
                assertThat(observed.get(row))
                        .as("%s, row %s: %s", witness.name(), row, records.get(row))
                        .isEqualTo(interpreter.run(records.get(row)));
            }
            assertAlike(session.memory(), interpreter.memory());
        }
    }

    /** Two memories hold the same. */
    static void assertAlike(MemorySnapshot actual, MemorySnapshot expected) {
        for (int i = 0; i < expected.states().size(); i++) {
            StateSnapshot state = expected.states().get(i);
            assertThat(actual.states().get(i))
                    .usingRecursiveComparison()
                    .as("state %s", state.name())
                    .isEqualTo(state);
        }
        assertThat(actual.counters().keySet()).isEqualTo(expected.counters().keySet());
        for (Map.Entry<String, long[]> counter : expected.counters().entrySet()) {
            assertThat(actual.counters().get(counter.getKey()))
                    .as("counter %s", counter.getKey())
                    .isEqualTo(counter.getValue());
        }
    }
}
