package org.thunderprism.codegen.tests.ebpf;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.WitnessException;

/** Random programs, small and too large for registers and stack, mean the same in the kernel as in the interpreter. */
class RandomProgramsInKernelTest {

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void arithmetic(@ForAll("arithmetic") Sample sample) throws WitnessException {
        Kernel.assertAgrees(sample.network().getPrograms().get(0), sample.records());
    }

    @Provide
    Arbitrary<Sample> arithmetic() {
        return RandomPrograms.samples(Features.ARITHMETIC);
    }

    @ParameterizedTest(name = "{0} instructions, messages and state: {1}")
    @CsvSource({"300, true", "900, true", "5000, false"})
    void largeProgramsAreCut(int size, boolean everything) throws WitnessException {
        Features features = everything ? Features.ALL : Features.ARITHMETIC;
        Program program = RandomPrograms.program(size, size, features);
        Kernel.assertAgrees(program, RandomPrograms.records(program, size, 40));
    }
}
