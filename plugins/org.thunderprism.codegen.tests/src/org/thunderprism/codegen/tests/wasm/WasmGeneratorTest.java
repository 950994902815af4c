package org.thunderprism.codegen.tests.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExportSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.WasmGenerator;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.type.ValueType;

/** What a host sees of a generated module. */
class WasmGeneratorTest {

    private static final ValueType U16 = ValueType.unsigned(16);
    private static final GenerateOptions OPTIONS = new GenerateOptions("guard");

    @Test
    void isRegistered() {
        assertThat(Backends.of(Backend.WASM)).containsInstanceOf(WasmGenerator.class);
    }

    @Test
    void writesOneModulePerVertex() {
        assertThat(new WasmGenerator().generate(marking(), OPTIONS).files())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.kind()).isEqualTo("wasm");
                    assertThat(file.path()).isEqualTo("bolt/guard.wasm");
                });
    }

    @Test
    void exportsWhatItPromises() {
        WasmModule module = Parser.parse(artefact(marking()).bytes());
        ExportSection exports = module.exportSection();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < exports.exportCount(); i++) {
            names.add(exports.getExport(i).name());
        }
        assertThat(names)
                .containsExactlyInAnyOrder("memory", "run", "observe", "batch", "outbox", "counter.seen", "record");
        assertThat(module.importSection().importCount()).isZero();
    }

    @Test
    void runReturnsTheVerdictsKind() {
        Program program = marking();
        Instance instance = instance(program);
        assertThat(verdict(instance, 5)).isEqualTo(VerdictKind.PASS_VALUE);
        assertThat(verdict(instance, 1000)).isEqualTo(VerdictKind.MARK_VALUE);
        assertThat(verdict(instance, 6)).isEqualTo(VerdictKind.PASS_VALUE);
    }

    private static long verdict(Instance instance, int length) {
        int record = (int) instance.exports().global("record").getValue();
        instance.memory().writeShort(record, (short) length);
        return instance.export("run").apply(record)[0];
    }

    @Test
    void batchWritesVerdictsBehindInputs() {
        Program program = marking();
        RecordLayout layout = RecordLayout.of(program);
        Instance instance = instance(program);
        int record = (int) instance.exports().global("record").getValue();
        int stride = layout.size();
        for (int i = 0; i < 4; i++) {
            instance.memory().writeShort(record + i * stride, (short) (i * 40));
        }
        instance.export("batch").apply(record, 4, stride);
        ByteBuffer records =
                ByteBuffer.wrap(instance.memory().readBytes(record, 4 * stride)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 4; i++) {
            boolean marked = i * 40 > 64;
            assertThat(records.getInt(i * stride + layout.verdictKindOffset()))
                    .isEqualTo(marked ? VerdictKind.MARK_VALUE : VerdictKind.PASS_VALUE);
            assertThat(records.getLong(i * stride + layout.verdictArgumentOffset()))
                    .isEqualTo(marked ? i * 40L : 0);
        }
        int counter = (int) instance.exports().global("counter.seen").getValue();
        assertThat(instance.memory().readLong(counter)).isEqualTo(4);
    }

    @Test
    void sameProgramGivesSameBytes() {
        for (long seed = 1; seed < 6; seed++) {
            assertThat(artefact(RandomPrograms.program(seed, 200, Features.ALL)).bytes())
                    .isEqualTo(artefact(RandomPrograms.program(seed, 200, Features.ALL))
                            .bytes());
        }
    }

    @Test
    void memoryBeyondWhatAModuleHasIsRefused() {
        Program program = marking();
        for (int i = 0; i < 3; i++) {
            program.getStates().add(large("s" + i));
        }
        GenerateResult result = new WasmGenerator().generate(program, OPTIONS);
        assertThat(result.files()).isEmpty();
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.getCode()).isEqualTo("TP4301");
            assertThat(found.getMessage()).contains("bolt", "3221225").contains("slots");
        });
    }

    private static GeneratedFile artefact(Program program) {
        return new WasmGenerator().generate(program, OPTIONS).files().get(0);
    }

    private static Instance instance(Program program) {
        return Instance.builder(Parser.parse(artefact(program).bytes())).build();
    }

    private static State large(String name) {
        State state = IrFactory.eINSTANCE.createState();
        state.setName(name);
        state.setSlots(1 << 27);
        StateField field = IrFactory.eINSTANCE.createStateField();
        field.setName("f");
        field.setType(ValueType.unsigned(64));
        state.getFields().add(field);
        return state;
    }

    /** Marks packets longer than 64 bytes with their length, and counts all. */
    private static Program marking() {
        Program program = IrFactory.eINSTANCE.createProgram();
        program.setVertex("bolt");
        Input length = IrFactory.eINSTANCE.createInput();
        length.setName("length");
        length.setType(U16);
        program.getInputs().add(length);
        Counter seen = IrFactory.eINSTANCE.createCounter();
        seen.setName("seen");
        program.getCounters().add(seen);
        Module module = IrFactory.eINSTANCE.createModule();
        module.setName("mark");
        module.setBody(IrFactory.eINSTANCE.createBlock());
        program.getModules().add(module);
        IrBuilder builder = IrBuilder.on(module.getBody());
        Value read = builder.readInput(length);
        builder.addCounter(seen, null, builder.constant(U16, 1));
        Value longer = builder.operation(Opcode.GREATER, read, builder.constant(U16, 64));
        builder.in(builder.branch(longer).getThen()).verdict(VerdictKind.MARK, read);
        return program;
    }
}
