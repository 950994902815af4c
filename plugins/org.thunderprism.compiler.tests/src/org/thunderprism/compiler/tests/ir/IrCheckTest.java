package org.thunderprism.compiler.tests.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.ir.Violation;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.type.ValueType;

/** Each test breaks one invariant of a program that is otherwise well formed. */
class IrCheckTest {

    private final TestProgram test = new TestProgram();
    private final Network network = (Network) test.program().eContainer();

    private void assertViolation(String... messages) {
        List<Violation> violations = IrCheck.check(network);
        assertThat(violations).hasSameSizeAs(messages);
        for (int i = 0; i < messages.length; i++) {
            assertThat(violations.get(i).message()).contains(messages[i]);
        }
    }

    @Test
    void aWellFormedNetworkHasNoViolations() {
        assertThat(IrCheck.check(EveryInstruction.network())).isEmpty();
    }

    @Test
    void useBeforeDefinition() {
        Value x = test.read("x", "u8");
        test.body().operation(Opcode.NOT, x);
        test.module().getBody().getInstructions().move(0, 1);
        assertViolation("not defined before its use");
    }

    @Test
    void useOutsideTheDefiningBlock() {
        If branch = test.body().branch(test.read("x", "u1"));
        Value inside = test.body().in(branch.getThen()).readInput(test.input("y", "u8"));
        test.body().operation(Opcode.NOT, inside);
        assertViolation("not defined before its use");
    }

    @Test
    void aResultFromABranch() {
        If branch = test.body().branch(test.read("x", "u1"));
        test.result("r", test.body().in(branch.getThen()).readInput(test.input("y", "u8")));
        assertViolation("r is not visible");
    }

    @Test
    void aFloatingConstant() {
        Operation not = (Operation) test.body().operation(Opcode.NOT, test.read("x", "u8"));
        not.getOperands().set(0, test.constant("u8", 1));
        assertViolation("not defined before its use");
    }

    @Test
    void anOperandOfAnotherType() {
        Operation add = (Operation) test.body().operation(Opcode.ADD, test.read("x", "u8"), test.read("y", "u8"));
        add.getOperands().set(1, test.read("wide", "u16"));
        test.module().getBody().getInstructions().move(3, add);
        assertViolation("add does not make u8 from [u8, u16]");
    }

    @Test
    void aResultOfAnotherType() {
        test.body()
                .operation(Opcode.EQUAL, test.read("x", "u8"), test.read("y", "u8"))
                .setType(ValueType.unsigned(8));
        assertViolation("equal does not make u8");
    }

    @Test
    void aConstantThatIsNotCanonical() {
        Constant constant = (Constant) test.body().use(test.constant("u8", 1));
        constant.setValue(-1);
        assertViolation("-1 is no u8");
    }

    @Test
    void somethingMissing() {
        Value x = test.read("x", "u8");
        x.setType(null);
        assertViolation("no type");
    }

    @Test
    void thingsOfAnotherProgram() {
        TestProgram other = new TestProgram(network, "crown");
        test.body().readInput(other.input("x", "u8"));
        test.body().readCounter(other.counter("c", 0), null);
        assertViolation("an input of another program", "a counter of another program");
    }

    @Test
    void namesThatOccurTwice() {
        test.input("x", "u8");
        test.input("x", "u8");
        new TestProgram(network, "bolt");
        TestProgram.message(network, "m", MessageKind.SYNC);
        TestProgram.message(network, "m", MessageKind.SYNC);
        assertViolation("bolt occurs twice", "m occurs twice", "x occurs twice");
    }

    @Test
    void slotsThatAreNoPowerOfTwo() {
        test.state("keyed", CollisionPolicy.SHARE, 6, test.input("x", "u8"));
        test.state("unkeyed", CollisionPolicy.SHARE, 4);
        assertViolation("6 slots", "slots without keys");
    }

    @Test
    void anArrayWithoutIndex() {
        State state = test.state("s", CollisionPolicy.SHARE, 1);
        StateField field = TestProgram.field(state, "f", "u8", 0);
        test.body().readState(state, field, null);
        field.setLength(3);
        assertViolation("an index without an array, or none for an array");
    }

    @Test
    void aReceiverThatDoesWhatOnlyModulesMayDo() {
        Message message = TestProgram.message(network, "m", MessageKind.SYNC);
        State keyed = test.state("s", CollisionPolicy.SHARE, 2, test.input("x", "u8"));
        StateField field = TestProgram.field(keyed, "f", "u8", 0);
        test.receiver(message, body -> {
            body.readInput(test.program().getInputs().get(0));
            body.verdict(VerdictKind.DROP, null);
            body.readState(keyed, field, null);
            body.readSlot(keyed);
        });
        assertViolation(
                "a receiver reads an input",
                "a receiver sets a verdict",
                "a receiver has no keys",
                "a receiver has no keys");
    }

    @Test
    void aMessageFieldOutsideItsReceiver() {
        Message message = TestProgram.message(network, "m", MessageKind.SYNC, "f", "u8");
        test.body().readMessage(message.getFields().get(0));
        assertViolation("no field of a message that is being received");
    }

    @Test
    void targetsOfMessages() {
        Message sync = TestProgram.message(network, "sync", MessageKind.SYNC);
        Message echo = TestProgram.message(network, "echo", MessageKind.ECHO);
        test.body().send(sync, List.of(), List.of());
        test.body().send(echo, List.of(), List.of("crown"));
        assertViolation("targets of an echo", "targets of an echo");
    }

    @Test
    void aCarrierWithoutTheInputsField() {
        Message carry = TestProgram.message(network, "carry", MessageKind.CARRY, "other", "u8");
        test.input("x", "u8").setCarrier(carry);
        assertViolation("message carry has no field x");
    }

    @Test
    void entriesThatDoNotFitTheirTable() {
        MatchTable table = test.table("t", "u8", 300);
        TestProgram.key(table, MatchKind.RANGE, "u8");
        TestProgram.row(table, 9, 3, 1);
        TestProgram.row(table, 1, 3, 1, 2);
        table.setCapacity(1);
        assertViolation("default: 300 is no u8", "capacity 1", "key key0", "has not 1 results");
    }

    @Test
    void aTreeOfTheWrongShape() {
        FuzzyTable table = test.fuzzy("t", "i8[1]", 1, new int[] {0}, new long[] {3}, 1, 2);
        table.setFeatures(new int[] {1});
        table.setRows(new long[] {1, 200, 3});
        assertViolation("no element 1", "rows: not 2 values");
    }

    @Test
    void aThresholdThatTheElementsCannotReach() {
        FuzzyTable table = test.fuzzy("t", "i8[1]", 1, new int[] {0}, new long[] {-3}, 1, 2);
        Value v = test.read("v", "u8[1]");
        test.body().map(test.body().partition(v, 1, 1), List.of(table));
        assertViolation("threshold -3 of table t is no u8");
    }

    @Test
    void aModelAfterLowering() {
        test.model("mlp", 2, "i32[2]");
        assertViolation("a model is left after lowering");
    }

    @Test
    void aViolationSaysWhere() {
        Value x = test.read("x", "u8");
        x.setType(ValueType.unsigned(9));
        x.setOrigin(Origin.at(new SourceRange("a.thunder", 3, 1, 20, 5)));
        assertThat(IrCheck.check(network)).hasToString("[ReadInput: type is u9, not u8 (a.thunder:3)]");
    }
}
