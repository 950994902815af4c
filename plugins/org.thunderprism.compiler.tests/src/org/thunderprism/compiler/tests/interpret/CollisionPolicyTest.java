package org.thunderprism.compiler.tests.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.semantics.FlowHash;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Two flows on one row: each packet adds one to a field and shows the sum. */
class CollisionPolicyTest {

    private final TestProgram test = new TestProgram();
    private final Message message = TestProgram.message(
            (Network) test.program().eContainer(), "copy", MessageKind.SYNC, "slot", "u32", "value", "u8");

    private Interpreter counting(CollisionPolicy policy, int slots) {
        Input key = test.input("flow", "u32");
        State state = test.state("flows", policy, slots, key);
        StateField packets = TestProgram.field(state, "packets", "u8", 0);
        Value before = test.body().readState(state, packets, null);
        test.body().writeState(state, packets, null, test.body().operation(Opcode.ADD, before, test.constant("u8", 1)));
        test.result("after", test.body().readState(state, packets, null));
        test.result("slot", test.body().readSlot(state));
        test.receiver(
                message,
                builder -> builder.writeSlot(
                        state,
                        packets,
                        builder.readMessage(message.getFields().get(0)),
                        null,
                        builder.readMessage(message.getFields().get(1))));
        assertThat(IrCheck.check(test.program())).isEmpty();
        return new Interpreter(test.program());
    }

    private static long[] sums(Interpreter interpreter, long... flows) {
        return LongStream.of(flows)
                .map(flow -> interpreter.run(flow).results()[0])
                .toArray();
    }

    @Test
    void sharingFlowsAddUp() {
        assertThat(sums(counting(CollisionPolicy.SHARE, 1), 7, 8, 7)).containsExactly(1, 2, 3);
    }

    @Test
    void anotherFlowEvictsTheHolder() {
        assertThat(sums(counting(CollisionPolicy.EVICT, 1), 7, 7, 8, 8, 7)).containsExactly(1, 2, 1, 2, 1);
    }

    @Test
    void anotherFlowIsBypassed() {
        assertThat(sums(counting(CollisionPolicy.BYPASS, 1), 7, 8, 7, 8)).containsExactly(1, 0, 2, 0);
    }

    @Test
    void theFlowWithKeyZeroHoldsARowLikeAnyOther() {
        assertThat(sums(counting(CollisionPolicy.BYPASS, 1), 0, 8, 0)).containsExactly(1, 0, 2);
    }

    @Test
    void aFreeRowIsTakenWithWhatAMessageBroughtToIt() {
        Interpreter interpreter = counting(CollisionPolicy.EVICT, 1);
        interpreter.receive(message, 0, 40);
        assertThat(sums(interpreter, 7, 8)).containsExactly(41, 1);
    }

    @Test
    void theRowIsTheHashOfTheKeysModuloTheSlots() {
        Interpreter interpreter = counting(CollisionPolicy.EVICT, 8);
        for (long flow = 0; flow < 100; flow++) {
            assertThat(interpreter.run(flow).results()[1])
                    .isEqualTo(FlowHash.of(0, List.of(ValueType.unsigned(32)), flow) & 7);
        }
    }

    @Test
    void aSnapshotShowsWhoHoldsARow() {
        Interpreter interpreter = counting(CollisionPolicy.EVICT, 2);
        int slot = (int) interpreter.run(7).results()[1];
        StateSnapshot flows = interpreter.memory().state("flows");
        assertThat(flows.cell(slot, 0)).isOne();
        assertThat(flows.occupied().stream()).containsExactly(slot);
        assertThat(flows.keys()[slot]).isEqualTo(7);
    }

    @Test
    void theRowIsLocatedEvenInARunThatDoesNotTouchIt() {
        Input key = test.input("flow", "u32");
        State state = test.state("flows", CollisionPolicy.EVICT, 1, key);
        TestProgram.field(state, "packets", "u8", 0);
        Interpreter interpreter = new Interpreter(test.program());
        interpreter.run(7);
        assertThat(interpreter.memory().state("flows").keys()).containsExactly(7);
    }
}
