package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** Code that is divided into many functions means the same as code in one. */
class LargeProgramsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agree(long seed) throws WitnessException {
        Program program = RandomPrograms.program(seed, 3_000, Features.ALL);
        List<long[]> records = RandomPrograms.records(program, seed, 30);
        Agreements.assertAgree(new ChicoryWitness(), program, records);
    }

    @ParameterizedTest
    @ValueSource(longs = 9)
    void stayWithinTheLimitsOfEngines(long seed) throws WitnessException {
        Program program = RandomPrograms.program(seed, 10_000, Features.ALL);
        int bytes = Agreements.artefact(new ChicoryWitness(), program).bytes().length;
        assertThat(bytes).isLessThan(5_000_000);
        Agreements.assertAgree(new ChicoryWitness(), program, RandomPrograms.records(program, seed, 3));
    }
}
