package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.compare.Agreement;
import org.thunderprism.witness.compare.Comparison;
import org.thunderprism.witness.compare.Difference;
import org.thunderprism.witness.compare.LayerTrace;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** What a comparison says of right and of wrong artefacts. */
class ComparisonTest {

    private static final ValueType U8 = ValueType.unsigned(8);
    private static final ValueType I32 = ValueType.signed(32);
    private static final GenerateOptions OPTIONS = new GenerateOptions("sample");

    /** A generator with a fault: it is off by one in the first element of the second sum. */
    private static final class FaultyGenerator implements CodeGenerator {

        private final WasmGenerator generator = new WasmGenerator();

        @Override
        public Backend backend() {
            return generator.backend();
        }

        @Override
        public GenerateResult generate(Program program, GenerateOptions options) {
            Program changed = copy(program);
            changed.getModules().get(0).getBody().getInstructions().stream()
                    .filter(SumReduce.class::isInstance)
                    .map(SumReduce.class::cast)
                    .skip(1)
                    .findFirst()
                    .ifPresent(sum -> sum.setBias(new long[] {1, 0}));
            return generator.generate(changed, options);
        }
    }

    private static Program copy(Program program) {
        return EcoreUtil.copy((Network) program.eContainer()).getPrograms().get(0);
    }

    @Test
    void rightArtefactAgreesOnEveryRow() throws WitnessException {
        Program program = twoLayers();
        Agreement agreement = compare(program, new WasmGenerator());
        assertThat(agreement.isPerfect()).isTrue();
        assertThat(agreement.rows()).isEqualTo(5_000);
        assertThat(agreement.mismatches()).isZero();
        assertThat(agreement.first()).isEmpty();
        assertThat(agreement.witness()).isEqualTo("wasm");
        assertThat(agreement.rowsPerSecond()).isPositive();
    }

    @Test
    void wrongArtefactIsNamedWithItsFirstMismatch() throws WitnessException {
        Agreement agreement = compare(twoLayers(), new FaultyGenerator());
        assertThat(agreement.isPerfect()).isFalse();
        assertThat(agreement.rows()).isEqualTo(5_000);
        assertThat(agreement.mismatches()).isEqualTo(5_000);
        assertThat(agreement.first().orElseThrow().row()).isZero();
        assertThat(agreement.first().orElseThrow().record()).containsExactly(0, 0);
        assertThat(agreement.first().orElseThrow().differences())
                .containsExactly(
                        new Difference("classify.logits[0]", "5", "6"), new Difference("verdict", "mark 5", "mark 6"));
    }

    @Test
    void wrongMemoryIsNamed() throws WitnessException {
        Program program = twoLayers();
        Program other = copy(program);
        other.getModules().get(0).getBody().getInstructions().stream()
                .filter(org.thunderprism.model.ir.Constant.class::isInstance)
                .map(org.thunderprism.model.ir.Constant.class::cast)
                .forEach(amount -> amount.setValue(2));
        Agreement agreement = new Comparison(program, other)
                .compare(new ChicoryWitness(), artefact(other, new WasmGenerator()), records(), -1, Progress.NONE);
        assertThat(agreement.mismatches()).isZero();
        assertThat(agreement.isPerfect()).isFalse();
        assertThat(agreement.memory()).containsExactly(new Difference("seen[0]", "5000", "10000"));
    }

    @Test
    void layerOfTheFaultIsFound() throws WitnessException {
        List<LayerTrace.Layer> layers = new LayerTrace(new FaultyGenerator(), new ChicoryWitness())
                .trace(twoLayers(), OPTIONS, List.of(new long[] {7, 200}));
        assertThat(layers).extracting(LayerTrace.Layer::name).containsExactly("map 1", "sum 2", "map 3", "sum 4");
        assertThat(layers).extracting(LayerTrace.Layer::agrees).containsExactly(true, true, true, false);
        assertThat(layers.get(3).expected()).containsExactly(25, 24);
        assertThat(layers.get(3).actual()).containsExactly(26, 24);
    }

    @Test
    void progressHearsOfEveryRow() throws WitnessException {
        List<Long> heard = new ArrayList<>();
        Program program = twoLayers();
        new Comparison(program, program)
                .compare(
                        new ChicoryWitness(),
                        artefact(program, new WasmGenerator()),
                        records(),
                        5_000,
                        (name, unit, total) -> {
                            assertThat(List.of(name, unit, total)).containsExactly("verify wasm", "rows", 5_000L);
                            return heard::add;
                        });
        assertThat(heard.stream().mapToLong(Long::longValue).sum()).isEqualTo(5_000);
    }

    private static Agreement compare(Program program, CodeGenerator generator) throws WitnessException {
        return new Comparison(program, program)
                .compare(new ChicoryWitness(), artefact(program, generator), records(), 5_000, Progress.NONE);
    }

    private static GeneratedFile artefact(Program program, CodeGenerator generator) {
        return generator.generate(program, OPTIONS).files().get(0);
    }

    private static List<long[]> records() {
        return LongStream.range(0, 5_000)
                .mapToObj(i -> new long[] {i % 256, i * 7 % 256})
                .toList();
    }

    /** Two layers of one-level trees over two inputs; the verdict carries the first output. */
    private static Program twoLayers() {
        Program program = Programs.empty();
        Input input = Programs.input(program, "x", U8.vector(2));
        Counter seen = IrFactory.eINSTANCE.createCounter();
        seen.setName("seen");
        program.getCounters().add(seen);
        for (int i = 0; i < 4; i++) {
            program.getTables().add(step("t" + i, i < 2 ? 100 : 3, i));
        }
        Programs.module(program, "classify", (module, builder) -> {
            Value first = builder.map(
                    builder.partition(builder.readInput(input), 1, 1),
                    program.getTables().subList(0, 2));
            Value hidden = builder.sumReduce(first, I32, null);
            Value second = builder.map(
                    builder.partition(hidden, 1, 1), program.getTables().subList(2, 4));
            Value logits = builder.sumReduce(second, I32, null);
            builder.addCounter(seen, null, builder.constant(U8, 1));
            builder.result(module, "logits", logits);
            Value mark = builder.operation(Opcode.WRAP, ValueType.unsigned(32), builder.extract(logits, 0));
            builder.verdict(VerdictKind.MARK, mark);
        });
        return program;
    }

    private static FuzzyTable step(String name, long threshold, int seed) {
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setName(name);
        table.setResult(I32.vector(2));
        table.setDepth(1);
        table.setArity(1);
        table.setFeatures(new int[] {0});
        table.setThresholds(new long[] {threshold});
        table.setRows(new long[] {seed, seed + 1, 3L * seed + 5, 2L * seed + 7});
        return table;
    }
}
