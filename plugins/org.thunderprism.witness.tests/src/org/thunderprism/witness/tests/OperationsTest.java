package org.thunderprism.witness.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.nx.NxProcess;
import org.thunderprism.witness.nx.NxWitness;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** Every operation on every kind of width, on the values at which implementations go wrong. */
class OperationsTest {

    private static final List<ValueType> OTHER_TYPES = LongStream.of(1, 7, 8, 16, 31, 32, 33, 63, 64)
            .boxed()
            .flatMap(
                    width -> List.of(ValueType.unsigned(width.intValue()), ValueType.signed(width.intValue())).stream())
            .toList();

    private static NxProcess elixir;

    @BeforeAll
    static void startElixir() throws WitnessException {
        elixir = NxProcess.start();
    }

    @AfterAll
    static void stopElixir() {
        elixir.close();
    }

    static Stream<ValueType> types() {
        return Stream.of(1, 2, 7, 8, 9, 16, 31, 32, 33, 63, 64)
                .flatMap(width -> Stream.of(ValueType.unsigned(width), ValueType.signed(width)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void meanTheSameInWebAssembly(ValueType type) throws WitnessException {
        Agreements.assertAgree(new ChicoryWitness(), program(type), records(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void meanTheSameInElixir(ValueType type) throws WitnessException {
        Agreements.assertAgree(new NxWitness(elixir), program(type), records(type));
    }

    private static Program program(ValueType type) {
        Program program = Programs.empty();
        Input left = Programs.input(program, "left", type);
        Input right = Programs.input(program, "right", type);
        Input narrow = Programs.input(program, "narrow", ValueType.unsigned(8));
        Input wide = Programs.input(program, "wide", ValueType.unsigned(64));
        Programs.module(program, "all", (module, builder) -> {
            Value x = builder.readInput(left);
            Value y = builder.readInput(right);
            addBinary(module, builder, x, y);
            addConstants(module, builder, type, x);
            addShifts(module, builder, x, builder.readInput(narrow), builder.readInput(wide));
            addUnary(module, builder, x);
            Value condition = builder.operation(
                    Opcode.LESS, builder.readInput(narrow), builder.constant(ValueType.unsigned(8), 9));
            add(module, builder, builder.operation(Opcode.SELECT, condition, x, y));
            Value seed = builder.constant(ValueType.unsigned(32), 0xfedcba98L);
            add(module, builder, builder.operation(Opcode.HASH, seed, x, y));
        });
        return program;
    }

    private static void addBinary(Module module, IrBuilder builder, Value x, Value y) {
        for (Opcode opcode : Opcode.values()) {
            switch (opcode) {
                case SHIFT_LEFT, SHIFT_RIGHT, NOT, NEGATE, ABSOLUTE, SELECT, WRAP, SATURATE, HASH -> {}
                default -> add(module, builder, builder.operation(opcode, x, y));
            }
        }
    }

    /** Divisors and counts that are known are compiled in another way. */
    private static void addConstants(Module module, IrBuilder builder, ValueType type, Value x) {
        for (long value : edges(type)) {
            Value constant = builder.constant(type, value);
            add(module, builder, builder.operation(Opcode.DIVIDE, x, constant));
            add(module, builder, builder.operation(Opcode.REMAINDER, x, constant));
        }
        for (long count : new long[] {0, 1, type.width() - 1, type.width(), 255}) {
            Value constant = builder.constant(ValueType.unsigned(8), count);
            add(module, builder, builder.operation(Opcode.SHIFT_LEFT, x, constant));
            add(module, builder, builder.operation(Opcode.SHIFT_RIGHT, x, constant));
        }
    }

    private static void addShifts(Module module, IrBuilder builder, Value x, Value narrow, Value wide) {
        for (Value count : List.of(narrow, wide)) {
            add(module, builder, builder.operation(Opcode.SHIFT_LEFT, x, count));
            add(module, builder, builder.operation(Opcode.SHIFT_RIGHT, x, count));
        }
    }

    private static void addUnary(Module module, IrBuilder builder, Value x) {
        for (Opcode opcode : List.of(Opcode.NOT, Opcode.NEGATE, Opcode.ABSOLUTE)) {
            add(module, builder, builder.operation(opcode, x));
        }
        for (ValueType other : OTHER_TYPES) {
            add(module, builder, builder.operation(Opcode.WRAP, other, x));
            add(module, builder, builder.operation(Opcode.SATURATE, other, x));
        }
    }

    private static void add(Module module, IrBuilder builder, Value value) {
        builder.result(module, "r" + module.getResults().size(), value);
    }

    private static long[] edges(ValueType type) {
        return LongStream.of(
                        0,
                        1,
                        -1,
                        2,
                        3,
                        -3,
                        type.minimum(),
                        type.minimum() + 1,
                        type.maximum(),
                        type.maximum() - 1,
                        0x5555_5555_5555_5555L,
                        1L << type.width() / 2)
                .map(type::canonical)
                .distinct()
                .toArray();
    }

    private static List<long[]> records(ValueType type) {
        List<long[]> records = new ArrayList<>();
        long[] counts = {0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 255};
        int next = 0;
        for (long left : edges(type)) {
            for (long right : edges(type)) {
                long count = counts[next++ % counts.length];
                records.add(new long[] {left, right, count, next % 3 == 0 ? count + (1L << 32) : count});
            }
        }
        return records;
    }
}
