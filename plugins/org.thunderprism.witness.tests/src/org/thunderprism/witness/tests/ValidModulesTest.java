package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** The validator of the WebAssembly Binary Toolkit, which follows the specification to the letter, accepts modules. */
class ValidModulesTest {

    @Property(tries = 60)
    void isAccepted(@ForAll("samples") Sample sample) throws Exception {
        byte[] module = Agreements.artefact(
                        new ChicoryWitness(), sample.network().getPrograms().get(0))
                .bytes();
        Path file = Files.createTempFile("module", ".wasm");
        try {
            Files.write(file, module);
            Path validator = ProcessRunner.find("wasm-validate")
                    .orElseThrow(() -> new AssertionError("wasm-validate is missing: install the Debian package wabt"));
            ProcessResult result =
                    ProcessRunner.DEFAULT.run(List.of(validator.toString(), file.toString()), new byte[0]);
            assertThat(result.errorText()).isEmpty();
            assertThat(result.exitCode()).isZero();
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return RandomPrograms.samples(Features.ALL);
    }
}
