package org.thunderprism.compiler.tests.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.CanonicalJson;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;

class CanonicalJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Provide
    Arbitrary<Sample> samples() {
        return RandomPrograms.samples(Features.ALL);
    }

    @Test
    void everyInstructionIsWrittenAsTheGoldenFileShows() throws IOException {
        Network network = EveryInstruction.network();
        assertThat(IrCheck.check(network)).isEmpty();
        assertThat(CanonicalJson.indented(network)).isEqualTo(resource("every_instruction.json"));
    }

    @Test
    void theCanonicalFormHasTheSameContentWithoutWhiteSpace() throws IOException {
        String canonical = canonical(EveryInstruction.network());
        assertThat(canonical).doesNotContain(" ", "\n");
        JsonNode golden = MAPPER.readTree(resource("every_instruction.json"));
        assertThat(MAPPER.readTree(canonical)).isEqualTo(golden);
    }

    @Test
    void theHashIsTheSha256OfTheCanonicalForm() {
        assertThat(IrHash.of(EveryInstruction.network()))
                .isEqualTo("778bffbb4517ca00c418e824fb05cf4f2b2becc5626171465c03b6f28f3948bc");
    }

    @Property(tries = 50)
    void theSameProgramGivesTheSameBytes(@ForAll("samples") Sample sample) throws IOException {
        String canonical = canonical(sample.network());
        assertThat(canonical(sample.network())).isEqualTo(canonical);
        assertThat(canonical(EcoreUtil.copy(sample.network()))).isEqualTo(canonical);
        assertThat(MAPPER.readTree(canonical).at("/vertices/0/vertex").asText()).isEqualTo("bolt");
    }

    @Test
    void originsAndNamesOfValuesDoNotMatter() throws IOException {
        Network network = EveryInstruction.network();
        String before = canonical(network);
        network.eAllContents().forEachRemaining(element -> {
            if (element instanceof Instruction instruction) {
                instruction.setOrigin(Origin.at(new SourceRange("a.thunder", 1, 1, 0, 1)));
            }
            if (element instanceof Value value) {
                value.setName("renamed");
            }
        });
        assertThat(canonical(network)).isEqualTo(before);
    }

    @Test
    void anotherOperationGivesAnotherHash() {
        Network network = EveryInstruction.network();
        String before = IrHash.of(network);
        network.eAllContents().forEachRemaining(element -> {
            if (element instanceof Operation operation && operation.getOpcode() == Opcode.ADD) {
                operation.setOpcode(Opcode.SUBTRACT);
            }
        });
        assertThat(IrHash.of(network)).isNotEqualTo(before).matches("[0-9a-f]{64}");
    }

    @Test
    void aValueThatIsUsedBeforeItsDefinitionIsRefused() {
        TestProgram test = new TestProgram();
        Value x = test.read("x", "u8");
        test.body().operation(Opcode.NOT, x);
        test.module().getBody().getInstructions().move(0, 1);
        Network network = (Network) test.program().eContainer();
        assertThatThrownBy(() -> IrHash.of(network)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(Network network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalJson.write(network, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CanonicalJsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
