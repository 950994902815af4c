package org.thunderprism.compiler.tests.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.type.ValueType;

class LoweringTest {

    private static final ValueType ONE_WORD = ValueType.signed(32).vector(1);

    /** Depth 2 over one element: up to -1, up to 7, up to 300, and above. */
    private static final String STEPS = """
        {"layers":[{"block_size":1,"blocks":[
          {"feature":[0,0,0],"threshold":[7,-1,300],"table":[[1],[2],[3],[4]]}]}]}
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "u8, 0, 2", "u8, 7, 2", "u8, 8, 3", "u8, 255, 3",
        "i8, -128, 1", "i8, -1, 1", "i8, 0, 2", "i8, 127, 3",
        "u16, 300, 3", "u16, 301, 4", "i32, -5, 1", "i32, 301, 4",
        "u64, 0, 2", "u64, 301, 4", "u64, -1, 4"
    })
    void comparesAsIntegersWhateverTheElementsType(String type, long input, long expected) throws IOException {
        Network lowered =
                lower(STEPS, new ModelProgram("model.json", 1, ONE_WORD), ValueType.valueOf(type), List.of(type));

        assertThat(run(lowered, input)).containsExactly(expected);
    }

    @Test
    void chainsLayersAndSumsBlocks() throws IOException {
        String model = """
            {"layers":[
             {"block_size":1,"blocks":[
               {"feature":[0],"threshold":[10],"table":[[1,-1],[2,-2]]},
               {"feature":[0],"threshold":[20],"table":[[10,0],[20,5]]}]},
             {"block_size":2,"blocks":[
               {"feature":[1,0,0],"threshold":[0,11,21],"table":[[100],[200],[300],[400]]}]}]}
            """;
        Network lowered =
                lower(model, new ModelProgram("model.json", 2, ONE_WORD), ValueType.signed(32), List.of("u8", "u8"));

        // (1,-1) + (10,0) = (11,-1); (2,-2) + (10,0) = (12,-2); (1,-1) + (20,5) = (21,4); (2,-2) + (20,5) = (22,3)
        assertThat(run(lowered, 10, 20)).containsExactly(100);
        assertThat(run(lowered, 11, 20)).containsExactly(200);
        assertThat(run(lowered, 10, 21)).containsExactly(300);
        assertThat(run(lowered, 11, 21)).containsExactly(400);
    }

    @Test
    void sumsInSixtyFourBitsWhereThirtyTwoWouldWrap() throws IOException {
        String block = "{\"feature\":[],\"threshold\":[],\"table\":[[2000000000]]}";
        String model = "{\"layers\":[{\"block_size\":1,\"blocks\":[" + block + "," + block + "]}]}";
        ValueType wide = ValueType.signed(64).vector(1);
        Network lowered =
                lower(model, new ModelProgram("model.json", 2, wide), ValueType.unsigned(8), List.of("u8", "u8"));

        assertThat(run(lowered, 0, 0)).containsExactly(4_000_000_000L);
    }

    @Test
    void sharesTablesBetweenCallsAndBlocks() throws IOException {
        String block = "{\"feature\":[0],\"threshold\":[3],\"table\":[[1],[2]]}";
        Files.writeString(
                folder.resolve("model.json"),
                "{\"layers\":[{\"block_size\":1,\"blocks\":[" + block + "," + block + "]}]}");
        ModelProgram program = new ModelProgram("model.json", 2, ONE_WORD)
                .call("a", ValueType.unsigned(8), List.of("u8", "u8"))
                .call("b", ValueType.unsigned(8), List.of("u8", "u8"))
                .call("c", ValueType.signed(16), List.of("u8", "u8"));
        Network lowered = checked(program.lower(folder));

        // One for elements of u8, one for elements of i16.
        assertThat(program(lowered).getTables())
                .extracting(Table::getName)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(run(lowered, 0, 9, 9, 9, 0, 0)).containsExactly(3, 4, 2);
    }

    @Test
    void tellsWhichLayerOfWhichCallAStepComesFrom() throws IOException {
        Network lowered =
                lower(STEPS, new ModelProgram("model.json", 1, ONE_WORD), ValueType.signed(32), List.of("u8"));
        SourceRange call = new SourceRange("guard.thunder", 5, 16, 90, 6);

        List<Origin> origins = new ArrayList<>();
        for (Instruction instruction :
                program(lowered).getModules().getFirst().getBody().getInstructions()) {
            if (instruction.getOrigin() != null) {
                origins.add(instruction.getOrigin());
            }
        }
        assertThat(origins).hasSize(3).containsOnly(new Origin(call, new Expansion("layer 1 of mlp", call, null)));
    }

    @Test
    void leavesTheNetworkThatComesInAsItIs() throws IOException {
        Files.writeString(folder.resolve("model.json"), STEPS);
        ModelProgram program =
                new ModelProgram("model.json", 1, ONE_WORD).call("a", ValueType.signed(32), List.of("u8"));
        Network before = EcoreUtil.copy(program.network());

        checked(program.lower(folder));

        assertThat(EcoreUtil.equals(program.network(), before)).isTrue();
    }

    @Test
    void refusesFormatsThatItCannotLower() {
        ModelProgram program = new ModelProgram("model.onnx", 1, ONE_WORD);
        program.model().setFormat("keras");
        program.model().setOrigin(Origin.at(new SourceRange("guard.thunder", 3, 1, 40, 5)));

        Diagnostic found = onlyProblem(program);

        assertThat(found.getCode()).isEqualTo("TP3001");
        assertThat(found.getLine()).isEqualTo(3);
        assertThat(found.getMessage()).contains("`mlp`", "`keras`", "pegasus");
    }

    @Test
    void refusesAModelThatIsNotTheOneThatWasExpanded() {
        Diagnostic found = onlyProblem(new ModelProgram("model.json", 2, ONE_WORD));

        assertThat(found.getCode()).isEqualTo("TP3002");
        assertThat(found.getMessage()).contains("`mlp` changed");
    }

    private Diagnostic onlyProblem(ModelProgram program) {
        Result<Network> result = program.lower(digest -> Optional.empty());
        assertThat(result.value()).isNull();
        assertThat(result.diagnostics()).hasSize(1);
        assertThat(result.diagnostics().getFirst().getPhase()).isEqualTo("lower");
        return result.diagnostics().getFirst();
    }

    private Network lower(String model, ModelProgram program, ValueType element, List<String> inputs)
            throws IOException {
        Files.writeString(folder.resolve("model.json"), model);
        return checked(program.call("y", element, inputs).lower(folder));
    }

    private static Network checked(Result<Network> result) {
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.value().getStage()).isEqualTo(Stage.LOWER);
        assertThat(IrCheck.check(result.value())).isEmpty();
        assertThat(program(result.value()).getModels()).isEmpty();
        return result.value();
    }

    private static long[] run(Network network, long... record) {
        return new Interpreter(program(network)).run(record).results();
    }

    private static Program program(Network network) {
        return network.getPrograms().getFirst();
    }
}
