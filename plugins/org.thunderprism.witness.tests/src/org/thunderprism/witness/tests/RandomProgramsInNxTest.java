package org.thunderprism.witness.tests;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.nx.NxProcess;
import org.thunderprism.witness.nx.NxWitness;

/** Random programs mean the same in Elixir as in the interpreter. */
class RandomProgramsInNxTest {

    private static NxProcess process;

    @BeforeContainer
    static void start() throws WitnessException {
        process = NxProcess.start();
    }

    @AfterContainer
    static void stop() {
        process.close();
    }

    @Property(tries = 100)
    void arithmetic(@ForAll("arithmetic") Sample sample) throws WitnessException {
        agree(sample);
    }

    @Property(tries = 100)
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
                new NxWitness(process), sample.network().getPrograms().get(0), sample.records());
    }
}
