package org.thunderprism.compiler.tests.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.ResultField;
import org.thunderprism.compiler.interpret.Trace;
import org.thunderprism.compiler.interpret.TracedValue;
import org.thunderprism.compiler.interpret.UnloweredModelException;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;

/** Each instruction by itself; tables and layers have tests of their own. */
class InterpreterTest {

    private final TestProgram test = new TestProgram();

    private Interpreter interpreter() {
        assertThat(IrCheck.check(test.program())).isEmpty();
        return new Interpreter(test.program());
    }

    private long[] run(long... record) {
        return interpreter().run(record).results();
    }

    @Test
    void operationsWorkOnInputsAndConstants() {
        Value x = test.read("x", "u8");
        test.result("sum", test.body().operation(Opcode.ADD, x, test.constant("u8", 250)));
        test.result("double", test.body().operation(Opcode.ADD, x, x));
        test.result("low", test.body().wrap(x, ValueType.signed(4)));
        assertThat(run(10)).containsExactly(4, 20, -6);
    }

    @Test
    void selectTakesOneOfTwoValues() {
        Value x = test.read("x", "i16");
        Value positive = test.body().operation(Opcode.GREATER, x, test.constant("i16", 0));
        test.result("r", test.body().operation(Opcode.SELECT, positive, x, test.constant("i16", -1)));
        assertThat(run(7)).containsExactly(7);
        assertThat(run(-7)).containsExactly(-1);
    }

    @Test
    void hashIsTheFlowHashOfItsOperands() {
        Value x = test.read("x", "u32");
        test.result("h", test.body().operation(Opcode.HASH, test.constant("u32", 0), x));
        test.result("seeded", test.body().operation(Opcode.HASH, test.constant("u32", 5), x));
        assertThat(run(2)).containsExactly(614_320_443, 2_148_040_719L);
    }

    @Test
    void packedScalarsAreExtractedAgain() {
        Value x = test.read("x", "u8");
        Value y = test.read("y", "u8");
        Value vector = test.body().pack(List.of(y, x, y));
        test.result("v", vector);
        test.result("second", test.body().extract(vector, 1));
        assertThat(run(1, 2)).containsExactly(2, 1, 2, 1);
    }

    @Test
    void vectorsComeInFlattened() {
        Value v = test.read("v", "i8[3]");
        test.result("last", test.body().extract(v, 2));
        assertThat(run(1, -2, -3)).containsExactly(-3);
    }

    @Test
    void branchesRunOneOfTheirBlocks() {
        Value x = test.read("x", "u1");
        State state = test.state("s", CollisionPolicy.SHARE, 1);
        StateField then = TestProgram.field(state, "then", "u8", 0);
        StateField otherwise = TestProgram.field(state, "otherwise", "u8", 0);
        If branch = test.body().branch(x);
        test.body().in(branch.getThen()).writeState(state, then, null, test.constant("u8", 1));
        test.body().in(IrBuilder.otherwise(branch)).writeState(state, otherwise, null, test.constant("u8", 1));
        Interpreter interpreter = interpreter();
        interpreter.run(1);
        assertThat(interpreter.memory().state("s").cells()).containsExactly(1, 0);
        interpreter.reset();
        interpreter.run(0);
        assertThat(interpreter.memory().state("s").cells()).containsExactly(0, 1);
    }

    @Test
    void aBranchWithoutOtherwiseDoesNothingWhenItsConditionIsFalse() {
        If branch = test.body().branch(test.read("x", "u1"));
        test.body().in(branch.getThen()).verdict(VerdictKind.DROP, null);
        assertThat(interpreter().run(0).verdict()).isEqualTo(Verdict.PASS);
        assertThat(interpreter().run(1).verdict()).isEqualTo(new Verdict(VerdictKind.DROP, 0));
    }

    @Test
    void theLastVerdictWins() {
        Value x = test.read("x", "u32");
        test.body().verdict(VerdictKind.DROP, null);
        test.body().verdict(VerdictKind.MARK, x);
        assertThat(interpreter().run(9).verdict()).isEqualTo(new Verdict(VerdictKind.MARK, 9));
    }

    @Test
    void aRunWithoutVerdictPasses() {
        test.read("x", "u8");
        assertThat(interpreter().run(0).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void countersAddModuloTwoTo64AndIgnoreIndicesOutOfRange() {
        Value index = test.read("i", "i8");
        Value amount = test.read("n", "u64");
        Counter cells = test.counter("cells", 3);
        Counter single = test.counter("single", 0);
        test.body().addCounter(cells, index, amount);
        test.body().addCounter(single, null, amount);
        test.result("cell", test.body().readCounter(cells, index));
        test.result("total", test.body().readCounter(single, null));
        Interpreter interpreter = interpreter();
        assertThat(interpreter.run(2, 5).results()).containsExactly(5, 5);
        assertThat(interpreter.run(2, -1).results()).containsExactly(4, 4);
        assertThat(interpreter.run(3, 1).results()).containsExactly(0, 5);
        assertThat(interpreter.run(-1, 1).results()).containsExactly(0, 6);
        assertThat(interpreter.memory().counters().get("cells")).containsExactly(0, 0, 4);
    }

    @Test
    void arraysOfStateIgnoreIndicesOutOfRange() {
        Value index = test.read("i", "u64");
        State state = test.state("s", CollisionPolicy.SHARE, 1);
        TestProgram.field(state, "before", "u8", 0);
        StateField cells = TestProgram.field(state, "cells", "u8", 2);
        TestProgram.field(state, "behind", "u8", 0);
        test.result("old", test.body().readState(state, cells, index));
        test.body().writeState(state, cells, index, test.constant("u8", 7));
        Interpreter interpreter = interpreter();
        assertThat(interpreter.run(1).results()).containsExactly(0);
        assertThat(interpreter.run(1).results()).containsExactly(7);
        assertThat(interpreter.run(2).results()).containsExactly(0);
        assertThat(interpreter.run(-1).results()).containsExactly(0);
        assertThat(interpreter.memory().state("s").cells()).containsExactly(0, 0, 7, 0);
    }

    @Test
    void laterModulesSeeWhatEarlierOnesComputed() {
        Value x = test.read("x", "u8");
        test.result("x", x);
        Module later = IrFactory.eINSTANCE.createModule();
        later.setName("later");
        later.setBody(IrFactory.eINSTANCE.createBlock());
        test.program().getModules().add(later);
        IrBuilder builder = IrBuilder.on(later.getBody());
        builder.result(later, "next", builder.operation(Opcode.ADD, x, builder.constant(x.getType(), 1)));
        Interpreter interpreter = interpreter();
        assertThat(interpreter.run(4).results()).containsExactly(4, 5);
        assertThat(interpreter.results())
                .containsExactly(
                        new ResultField("m", "x", ValueType.unsigned(8), 0),
                        new ResultField("later", "next", ValueType.unsigned(8), 1));
    }

    @Test
    void sendsAreObservedInOrder() {
        Network network = (Network) test.program().eContainer();
        Message message = TestProgram.message(network, "told", MessageKind.SYNC, "v", "u8[2]", "w", "u8");
        Message echo = TestProgram.message(network, "back", MessageKind.ECHO);
        Value v = test.read("v", "u8[2]");
        test.body().send(message, List.of(v, test.body().extract(v, 0)), List.of("crown", "grid"));
        test.body().send(echo, List.of(), List.of());
        Observation observation = interpreter().run(3, 4);
        assertThat(observation.sends()).hasToString("[told[3, 4, 3] to [crown, grid], back[] back]");
        assertThat(observation.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aReceiverWritesRowsByNumberAndMayAnswer() {
        Network network = (Network) test.program().eContainer();
        Message message = TestProgram.message(network, "told", MessageKind.SYNC, "slot", "u32", "value", "u8");
        State state = test.state("copy", CollisionPolicy.EVICT, 4, test.input("key", "u32"));
        StateField field = TestProgram.field(state, "f", "u8", 0);
        test.receiver(message, builder -> {
            Value slot = builder.readMessage(message.getFields().get(0));
            Value value = builder.readMessage(message.getFields().get(1));
            builder.writeSlot(state, field, slot, null, value);
            builder.send(message, List.of(slot, value), List.of("crown"));
        });
        Interpreter interpreter = interpreter();
        Observation answer = interpreter.receive(message, 2, 9);
        assertThat(answer.sends()).hasToString("[told[2, 9] to [crown]]");
        interpreter.receive(message, 4, 8);
        assertThat(interpreter.memory().state("copy").cells()).containsExactly(0, 0, 9, 0);
        assertThat(interpreter.memory().state("copy").occupied().isEmpty()).isTrue();
    }

    @Test
    void aTraceHoldsEveryValueThatWasComputed() {
        Value x = test.read("x", "u8");
        Value one = test.constant("u8", 1);
        Value next = test.body().operation(Opcode.ADD, x, one);
        If branch = test.body().branch(test.body().operation(Opcode.EQUAL, next, one));
        test.body().in(branch.getThen()).operation(Opcode.NOT, next);
        Block body = test.module().getBody();
        Trace taken = interpreter().trace(0);
        assertThat(taken.values())
                .startsWith(
                        new TracedValue(x, new long[] {0}),
                        new TracedValue((Value) body.getInstructions().get(1), new long[] {1}),
                        new TracedValue(next, new long[] {1}));
        assertThat(taken.values()).hasSize(5);
        assertThat(interpreter().trace(1).values()).hasSize(4);
    }

    @Test
    void recordsOfAnotherShapeAreRefused() {
        test.read("x", "u8");
        Interpreter interpreter = interpreter();
        assertThatThrownBy(() -> interpreter.run()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> interpreter.run(256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("u8");
    }

    @Test
    void aModelMustBeLoweredFirst() {
        Value v = test.read("v", "i32[2]");
        test.body().call(test.model("mlp", 2, "i32[3]"), v);
        assertThatThrownBy(() -> new Interpreter(test.program()))
                .isInstanceOf(UnloweredModelException.class)
                .hasMessageContaining("mlp");
    }
}
