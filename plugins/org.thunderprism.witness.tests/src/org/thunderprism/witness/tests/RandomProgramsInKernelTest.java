package org.thunderprism.witness.tests;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.ebpf.EbpfWitness;

/** Random programs mean the same in the kernel as in the interpreter. */
class RandomProgramsInKernelTest {

    @Property(tries = 30)
    void everything(@ForAll("everything") Sample sample) throws WitnessException {
        Agreements.assertAgree(new EbpfWitness(), sample.network().getPrograms().get(0), sample.records());
    }

    @Provide
    Arbitrary<Sample> everything() {
        return RandomPrograms.samples(Features.ALL);
    }
}
