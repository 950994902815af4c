package org.thunderprism.codegen.tests.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.ModuleWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.codegen.wasm.binary.Signature;

/** The encoder of the binary format, byte by byte and as another implementation reads it. */
class ModuleWriterTest {

    private static final Signature TO_LONG = new Signature(List.of(), List.of(NumberType.I64));
    private static final Signature TO_INT = new Signature(List.of(), List.of(NumberType.I32));

    @Test
    void bytesAreThoseOfTheSpecification() {
        ModuleWriter module = new ModuleWriter();
        Signature signature = new Signature(List.of(NumberType.I32, NumberType.I32), List.of(NumberType.I32));
        module.exportedFunction("add", signature).get(0).get(1).numeric(Numeric.I32_ADD);
        assertThat(HexFormat.of().formatHex(module.toByteArray()))
                .isEqualTo("0061736d" + "01000000" // magic, version
                        + "0107" + "01" + "60027f7f017f" // types: (i32, i32) -> i32
                        + "0302" + "01" + "00" // functions
                        + "0503" + "01" + "0001" // memory: one page, no maximum
                        + "0707" + "01" + "03616464" + "0000" // exports: add
                        + "0a09" + "01" + "07" + "00" + "20002001" + "6a" + "0b" // code: no locals
                        + "000d" + "046e616d65" + "0106" + "01" + "00" + "03616464"); // names
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                63,
                64,
                -64,
                -65,
                127,
                128,
                8191,
                8192,
                -8193,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                1L << 34,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                0x5555_5555_5555_5555L
            })
    void constantsKeepTheirValue(long value) {
        ModuleWriter module = new ModuleWriter();
        module.exportedFunction("wide", TO_LONG).constant(value);
        module.exportedFunction("narrow", TO_INT).constant((int) value);
        module.exportConstant("global", (int) value);
        Instance instance = instance(module);
        assertThat(instance.export("wide").apply()[0]).isEqualTo(value);
        assertThat((int) instance.export("narrow").apply()[0]).isEqualTo((int) value);
        assertThat((int) instance.exports().global("global").getValue()).isEqualTo((int) value);
    }

    @Test
    void localsOfBothTypesAreKeptApart() {
        ModuleWriter module = new ModuleWriter();
        FunctionWriter out =
                module.exportedFunction("sum", new Signature(List.of(NumberType.I64), List.of(NumberType.I64)));
        int narrow = out.local(NumberType.I32);
        int wide = out.local(NumberType.I64);
        int other = out.local(NumberType.I32);
        out.constant(7)
                .set(narrow)
                .constant(1L << 40)
                .set(wide)
                .constant(30)
                .tee(other)
                .drop();
        out.get(0).get(wide).numeric(Numeric.I64_ADD);
        out.get(narrow)
                .get(other)
                .numeric(Numeric.I32_ADD)
                .numeric(Numeric.I64_EXTEND_I32_S)
                .numeric(Numeric.I64_ADD);
        assertThat(instance(module).export("sum").apply(5)[0]).isEqualTo((1L << 40) + 42);
    }

    @Test
    void dataAreWhereTheyWerePutAndMemoryIsLargeEnough() {
        ModuleWriter module = new ModuleWriter();
        module.memoryPages(2);
        module.exportMemory("memory");
        module.data(ModuleWriter.PAGE + 8, new byte[] {1, 2, 3, 4});
        module.exportedFunction("load", TO_INT).constant(ModuleWriter.PAGE).memory(MemoryAccess.I32_LOAD, 8);
        Instance instance = instance(module);
        assertThat(instance.export("load").apply()[0]).isEqualTo(0x04030201);
        assertThat(instance.memory().pages()).isEqualTo(2);
    }

    @Test
    void controlIsStructured() {
        ModuleWriter module = new ModuleWriter();
        Signature signature = new Signature(List.of(NumberType.I32), List.of(NumberType.I32));
        FunctionWriter triangle = module.function("triangle", signature);
        int sum = triangle.local(NumberType.I32);
        triangle.block().loop();
        triangle.get(0).numeric(Numeric.I32_EQZ).branchIf(1);
        triangle.get(sum).get(0).numeric(Numeric.I32_ADD).set(sum);
        triangle.get(0).constant(1).numeric(Numeric.I32_SUB).set(0);
        triangle.branch(0).end().end();
        triangle.get(sum);
        FunctionWriter out = module.exportedFunction("choose", signature);
        out.get(0).constant(10).numeric(Numeric.I32_GT_S).when(NumberType.I32);
        out.get(0).call(triangle);
        out.otherwise().constant(-1).end();
        Instance instance = instance(module);
        assertThat((int) instance.export("choose").apply(100)[0]).isEqualTo(5050);
        assertThat((int) instance.export("choose").apply(10)[0]).isEqualTo(-1);
    }

    private static Instance instance(ModuleWriter module) {
        return Instance.builder(Parser.parse(module.toByteArray())).build();
    }
}
