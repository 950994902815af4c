package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.ebpf.EbpfWitness;

/** Runs programs in this machine's kernel and in the interpreter, and demands that nobody can tell them apart. */
final class Kernel {

    private Kernel() {}

    /** The C file of a program. */
    static GeneratedFile generate(Program program) {
        assertThat(IrCheck.check((Network) program.eContainer())).isEmpty();
        GenerateResult generated = new EbpfGenerator().generate(program, new GenerateOptions("sample"));
        assertThat(generated.files()).hasSize(1);
        return generated.files().get(0);
    }

    /** Every observation, and the memory at the end, are alike. */
    static void assertAgrees(Program program, List<long[]> records) throws WitnessException {
        Interpreter interpreter = new Interpreter(program);
        try (Session session = new EbpfWitness().open(generate(program), program)) {
            List<Observation> observed = session.run(records);
            for (int row = 0; row < records.size(); row++) {
                Observation expected = interpreter.run(records.get(row));
                assertThat(observed.get(row))
                        .as("row %s: %s", row, records.get(row))
                        .isEqualTo(expected);
            }
            assertAlike(session.memory(), interpreter.memory());
        }
    }

    /** Two memories are alike. */
    static void assertAlike(MemorySnapshot actual, MemorySnapshot expected) {
        assertThat(actual.states()).usingRecursiveComparison().isEqualTo(expected.states());
        assertThat(actual.counters()).containsOnlyKeys(expected.counters().keySet());
        expected.counters()
                .forEach((name, values) ->
                        assertThat(actual.counters().get(name)).as(name).isEqualTo(values));
    }
}
