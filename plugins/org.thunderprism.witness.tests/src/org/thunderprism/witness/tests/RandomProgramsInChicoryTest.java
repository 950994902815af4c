package org.thunderprism.witness.tests;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** Random programs mean the same in WebAssembly as in the interpreter. */
class RandomProgramsInChicoryTest {

    @Property(tries = 200)
    void arithmetic(@ForAll("arithmetic") Sample sample) throws WitnessException {
        agree(sample);
    }

    @Property(tries = 400)
    void everything(@ForAll("everything") Sample sample) throws WitnessException {
        agree(sample);
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
        Agreements.assertAgree(
                new ChicoryWitness(), sample.network().getPrograms().get(0), sample.records());
    }
}
