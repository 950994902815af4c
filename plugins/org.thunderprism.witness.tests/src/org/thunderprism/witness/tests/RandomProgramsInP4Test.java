package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.p4.P4Generator;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.p4.P4Witness;

/** Random programs mean the same in P4 as in the interpreter. */
class RandomProgramsInP4Test {

    @Property(tries = 100)
    void arithmetic(@ForAll("arithmetic") Sample sample) throws WitnessException {
        agree(sample);
    }

    @Property(tries = 200)
    void everything(@ForAll("everything") Sample sample) throws WitnessException {
        agree(sample);
    }

    @Property(tries = 100)
    void everythingWithoutRangeKeys(@ForAll("everything") Sample sample) throws WitnessException {
        Program program = sample.network().getPrograms().get(0);
        GeneratedFile artefact = P4Generator.withoutRangeKeys()
                .generate(program, new GenerateOptions("sample"))
                .files()
                .get(0);
        Interpreter interpreter = new Interpreter(program);
        try (Session session = new P4Witness().open(artefact, program)) {
            for (long[] record : sample.records()) {
                assertThat(session.run(List.of(record)).get(0)).isEqualTo(interpreter.run(record));
            }
            Agreements.assertAlike(session.memory(), interpreter.memory());
        }
    }

    @Provide
    Arbitrary<Sample> arithmetic() {
        return RandomPrograms.samples(Features.ARITHMETIC);
    }

    @Provide
    Arbitrary<Sample> everything() {
        return RandomPrograms.samples(Features.ALL);
    }

    private static void agree(Sample sample) throws WitnessException {
        Agreements.assertAgree(new P4Witness(), sample.network().getPrograms().get(0), sample.records());
    }
}
