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
import org.thunderprism.witness.wasm.ModuleText;

/** What is shown of a module says all of it: the WebAssembly Binary Toolkit's assembler makes the same module of the text. */
class ModuleTextTest {

    @Property(tries = 30)
    void isAssembledToTheSameModule(@ForAll("samples") Sample sample) throws Exception {
        byte[] module = Agreements.artefact(
                        new ChicoryWitness(), sample.network().getPrograms().get(0))
                .bytes();
        String text = ModuleText.of(module);
        assertThat(ModuleText.of(assembled(text))).isEqualTo(text);
    }

    private static byte[] assembled(String text) throws Exception {
        Path assembler = ProcessRunner.find("wat2wasm")
                .orElseThrow(() -> new AssertionError("wat2wasm is missing: install the Debian package wabt"));
        Path source = Files.createTempFile("module", ".wat");
        Path output = Files.createTempFile("module", ".wasm");
        try {
            Files.writeString(source, text);
            ProcessResult result = ProcessRunner.DEFAULT.run(
                    List.of(assembler.toString(), source.toString(), "-o", output.toString()), new byte[0]);
            assertThat(result.errorText()).isEmpty();
            return Files.readAllBytes(output);
        } finally {
            Files.delete(source);
            Files.delete(output);
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return RandomPrograms.samples(Features.ALL);
    }
}
