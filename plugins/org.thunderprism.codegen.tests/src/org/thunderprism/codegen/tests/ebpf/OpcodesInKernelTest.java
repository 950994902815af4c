package org.thunderprism.codegen.tests.ebpf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;

/** Every operation in types of many widths, on every pair of values at which something special happens. */
class OpcodesInKernelTest {

    private static final List<String> TYPES = List.of(
            "u1", "u7", "u8", "u16", "u31", "u32", "u33", "u63", "u64", "i1", "i8", "i13", "i32", "i48", "i63", "i64");

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void isExact(Opcode opcode) throws WitnessException {
        for (String name : TYPES) {
            ValueType type = ValueType.valueOf(name);
            TestProgram test = new TestProgram();
            Value left = test.read("left", name);
            Value right = test.read("right", name);
            Value condition = test.read("condition", "u1");
            Value count = test.read("count", "u8");
            Value seed = test.read("seed", "u32");
            IrBuilder body = test.body();
            switch (opcode) {
                case NOT, NEGATE, ABSOLUTE -> test.result("value", body.operation(opcode, left));
                case WRAP, SATURATE ->
                    TYPES.forEach(to -> test.result(to, body.operation(opcode, ValueType.valueOf(to), left)));
                case SELECT -> test.result("value", body.operation(opcode, condition, left, right));
                case SHIFT_LEFT, SHIFT_RIGHT -> {
                    test.result("value", body.operation(opcode, left, count));
                    test.result("constant", body.operation(opcode, left, test.constant("u8", type.width() - 1)));
                    test.result("beyond", body.operation(opcode, left, test.constant("u8", type.width())));
                }
                case HASH -> test.result("value", body.operation(opcode, seed, left, right));
                default -> {
                    test.result("value", body.operation(opcode, left, right));
                    test.result("constant", body.operation(opcode, left, test.constant(name, type.maximum())));
                    test.result("zero", body.operation(opcode, left, test.constant(name, 0)));
                }
            }
            Kernel.assertAgrees(test.program(), records(type));
        }
    }

    private static List<long[]> records(ValueType type) {
        List<Long> values = new ArrayList<>();
        for (long value : new long[] {
            0,
            1,
            -1,
            2,
            3,
            -7,
            type.minimum(),
            type.minimum() + 1,
            type.maximum(),
            type.maximum() - 1,
            type.maximum() / 2
        }) {
            values.add(type.canonical(value));
        }
        List<long[]> records = new ArrayList<>();
        for (long left : values) {
            for (long right : values) {
                int number = records.size();
                records.add(new long[] {left, right, number % 2, number % 70, left & 0xffffffffL});
            }
        }
        return records;
    }
}
