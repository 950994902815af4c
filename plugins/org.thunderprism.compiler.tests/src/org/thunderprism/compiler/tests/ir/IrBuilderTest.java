package org.thunderprism.compiler.tests.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.type.ValueType;

class IrBuilderTest {

    private static final ValueType U8 = ValueType.unsigned(8);
    private static final ValueType U16 = ValueType.unsigned(16);

    private final TestProgram test = new TestProgram();
    private final IrBuilder builder = IrBuilder.on(test.module().getBody());

    private List<Instruction> instructions() {
        return test.module().getBody().getInstructions();
    }

    @Test
    void operationsOnConstantsFoldAndLeaveNothingBehind() {
        Value sum = builder.operation(Opcode.ADD, builder.constant(U8, 200), builder.constant(U8, 100));
        assertThat(sum)
                .isInstanceOfSatisfying(
                        Constant.class, c -> assertThat(c.getValue()).isEqualTo(44));
        assertThat(instructions()).isEmpty();
        builder.result(test.module(), "sum", sum);
        assertThat(instructions()).containsExactly(sum);
    }

    @Test
    void foldingCanBeSwitchedOff() {
        IrBuilder plain = builder.withoutFolding();
        assertThat(plain.operation(Opcode.NOT, plain.constant(U8, 1))).isInstanceOf(Operation.class);
        assertThat(instructions()).hasSize(2);
    }

    @Test
    void aSelectionByAConstantIsTheOperand() {
        Value x = test.read("x", "u8");
        assertThat(builder.operation(Opcode.SELECT, builder.truth(true), x, builder.constant(U8, 1)))
                .isSameAs(x);
        assertThat(instructions()).containsExactly(x);
    }

    @Test
    void aConversionToTheSameTypeIsTheValueItself() {
        Value x = test.read("x", "u8");
        assertThat(builder.wrap(x, U8)).isSameAs(x);
        assertThat(builder.saturate(x, U8)).isSameAs(x);
        assertThat(builder.wrap(x, U16).getType()).isEqualTo(U16);
    }

    @Test
    void aConstantIsCopiedWhereItCannotBeSeen() {
        If branch = builder.branch(test.read("x", "u1"));
        Constant one = builder.constant(U8, 1);
        Value inside = builder.in(branch.getThen()).withoutFolding().operation(Opcode.NOT, one);
        Operation outside = (Operation) builder.withoutFolding().operation(Opcode.NOT, one);
        assertThat(((Operation) inside).getOperands()).containsExactly(one);
        assertThat(outside.getOperands()).doesNotContain(one);
        assertThat(IrCheck.check(test.program())).isEmpty();
    }

    @Test
    void aConstantOfAnEnclosingBlockIsShared() {
        Value one = builder.use(builder.constant(U8, 1));
        If branch = builder.branch(test.read("x", "u1"));
        Operation inside =
                (Operation) builder.in(branch.getThen()).withoutFolding().operation(Opcode.NOT, one);
        assertThat(inside.getOperands()).containsExactly(one);
    }

    @Test
    void instructionsKnowWhereTheyComeFrom() {
        Origin origin = Origin.at(new SourceRange("a.thunder", 3, 1, 20, 5));
        Value x = test.read("x", "u8");
        assertThat(builder.at(origin).operation(Opcode.NOT, x).getOrigin()).isEqualTo(origin);
        assertThat(x.getOrigin()).isNull();
    }

    @Test
    void theSameOperandMayOccurTwice() {
        Value x = test.read("x", "u8");
        Operation twice = (Operation) builder.operation(Opcode.ADD, x, x);
        assertThat(twice.getOperands()).containsExactly(x, x);
        assertThat(builder.pack(List.of(x, x, x)).getType()).isEqualTo(U8.vector(3));
    }

    @Test
    void operandsOfTheWrongTypeAreRefused() {
        Value x = test.read("x", "u8");
        Value wide = test.read("wide", "u16");
        Value vector = test.read("v", "u8[4]");
        assertRefused(() -> builder.operation(Opcode.ADD, x, wide));
        assertRefused(() -> builder.operation(Opcode.NOT, vector));
        assertRefused(() -> builder.operation(Opcode.ADD, x));
        assertRefused(() -> builder.operation(Opcode.WRAP, x));
        assertRefused(() -> builder.operation(Opcode.SHIFT_LEFT, x, builder.constant(ValueType.signed(8), 1)));
        assertRefused(() -> builder.operation(Opcode.SELECT, x, x, x));
        assertRefused(() -> builder.constant(U8, 256));
        assertRefused(() -> builder.pack(List.of(x, wide)));
        assertRefused(() -> builder.pack(List.of()));
        assertRefused(() -> builder.extract(vector, 4));
        assertRefused(() -> builder.partition(vector, 5, 1));
        assertRefused(() -> builder.branch(x));
        assertRefused(() -> builder.sumReduce(vector, U8, null));
        assertRefused(() -> builder.readCounter(test.counter("c", 2), null));
    }

    private static void assertRefused(Runnable construction) {
        assertThatThrownBy(construction::run).isInstanceOf(IllegalArgumentException.class);
    }
}
