package org.thunderprism.compiler.tests.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;

class ScalarPassesTest {

    private final TestProgram program = new TestProgram();
    private final IrBuilder body = program.body();

    @Test
    void constantsAreComputed() {
        Value sum = body.operation(Opcode.ADD, program.constant("u8", 200), program.constant("u8", 100));
        program.result("r", body.operation(Opcode.SHIFT_LEFT, sum, program.constant("u8", 1)));

        Program fused = PassTesting.only(program, "fold-constants", "remove-dead-code");

        assertThat(PassTesting.body(fused)).hasSize(1).first().isInstanceOfSatisfying(Constant.class, constant -> {
            assertThat(constant.getValue()).isEqualTo(88);
            assertThat(constant.getType()).isEqualTo(ValueType.unsigned(8));
        });
    }

    @Test
    void elementsOfPackedVectorsAreUsedDirectly() {
        Value x = program.read("x", "u8");
        program.result("r", body.extract(body.pack(List.of(program.constant("u8", 1), x)), 1));

        Program fused = PassTesting.only(program, "fold-constants", "remove-dead-code");

        assertThat(PassTesting.body(fused)).hasSize(1).first().isInstanceOf(ReadInput.class);
    }

    @Test
    void operationsThatChangeNothingGo() {
        Value x = program.read("x", "i16");
        Value one = program.constant("i16", 1);
        Value zero = program.constant("i16", 0);
        Value y = body.operation(Opcode.MULTIPLY, one, body.operation(Opcode.ADD, zero, x));
        Value z = body.wrap(body.wrap(y, ValueType.signed(40)), ValueType.signed(16));
        Value w = body.operation(Opcode.SELECT, program.read("c", "u1"), z, z);
        program.result("r", body.operation(Opcode.NEGATE, body.operation(Opcode.NEGATE, w)));

        Program fused = PassTesting.only(program, "remove-identities", "remove-dead-code");

        assertThat(PassTesting.body(fused)).hasSize(1).first().isInstanceOf(ReadInput.class);
    }

    @Test
    void castsThatCutBitsStay() {
        Value x = program.read("x", "i16");
        program.result("cut", body.wrap(body.wrap(x, ValueType.signed(8)), ValueType.signed(16)));
        program.result("sign", body.wrap(body.wrap(x, ValueType.unsigned(16)), ValueType.signed(32)));

        Program fused = PassTesting.only(program, "remove-identities");

        assertThat(PassTesting.operations(fused)).containsExactly(Opcode.WRAP, Opcode.WRAP, Opcode.WRAP, Opcode.WRAP);
    }

    @Test
    void vectorsTakenApartAndPackedAgainStayWhole() {
        Value vector = program.read("v", "u8[2]");
        Value packed = body.pack(List.of(body.extract(vector, 0), body.extract(vector, 1)));
        program.result("same", packed);
        program.result("swapped", body.pack(List.of(body.extract(vector, 1), body.extract(vector, 0))));

        Program fused = PassTesting.only(program, "remove-identities", "remove-dead-code");

        assertThat(PassTesting.all(fused, Pack.class)).hasSize(1);
        assertThat(fused.getModules().getFirst().getResults().getFirst().getValue())
                .isInstanceOf(ReadInput.class);
    }

    @Test
    void rangesDecideComparisonsAndExtrema() {
        Value x = body.wrap(program.read("x", "u8"), ValueType.signed(32));
        program.result("always", body.operation(Opcode.LESS, x, program.constant("i32", 256)));
        program.result("clamped", body.operation(Opcode.MAXIMUM, x, program.constant("i32", 0)));
        program.result("kept", body.operation(Opcode.MINIMUM, x, program.constant("i32", 254)));
        program.result("mask", body.operation(Opcode.AND, x, program.constant("i32", 0xfff)));
        program.result("narrow", body.saturate(x, ValueType.unsigned(9)));

        Program fused = PassTesting.only(program, "fold-by-range", "remove-dead-code");

        assertThat(PassTesting.operations(fused)).containsExactly(Opcode.WRAP, Opcode.MINIMUM, Opcode.WRAP);
    }

    @Test
    void branchesOnConstantsAreDecided() {
        If taken = body.branch(body.truth(true));
        body.in(taken.getThen()).verdict(VerdictKind.DROP, null);
        If other = body.branch(body.truth(false));
        body.in(other.getThen()).verdict(VerdictKind.PASS, null);
        body.in(IrBuilder.otherwise(other)).verdict(VerdictKind.MARK, program.constant("u32", 7));
        body.branch(program.read("c", "u1"));

        Program fused = PassTesting.only(program, "simplify-branches", "remove-dead-code");

        assertThat(PassTesting.all(fused, If.class)).isEmpty();
        assertThat(PassTesting.all(fused, SetVerdict.class))
                .extracting(SetVerdict::getKind)
                .containsExactly(VerdictKind.DROP, VerdictKind.MARK);
    }

    @Test
    void whatIsComputedTwiceIsShared() {
        Value x = program.read("x", "u8");
        Value y = program.read("y", "u8");
        If branch = body.branch(body.operation(Opcode.LESS, x, y));
        Value inner = body.in(branch.getThen()).operation(Opcode.ADD, x, y);
        body.in(branch.getThen())
                .verdict(VerdictKind.MARK, body.in(branch.getThen()).wrap(inner, ValueType.unsigned(32)));
        program.result("a", body.operation(Opcode.ADD, x, y));
        program.result("b", body.operation(Opcode.ADD, x, y));

        Program fused = PassTesting.only(program, "share-values");

        // What the branch computes cannot be seen behind it.
        assertThat(PassTesting.operations(fused)).containsExactly(Opcode.LESS, Opcode.ADD);
        assertThat(PassTesting.all(fused, If.class).getFirst().getThen().getInstructions())
                .filteredOn(Operation.class::isInstance)
                .hasSize(2);
    }

    @Test
    void readsOfStateAreNotShared() {
        State state = program.state("s", CollisionPolicy.SHARE, 1);
        StateField count = TestProgram.field(state, "count", "u32", 0);
        Value before = body.readState(state, count, null);
        body.writeState(state, count, null, body.operation(Opcode.ADD, before, program.constant("u32", 1)));
        program.result("before", before);
        program.result("after", body.readState(state, count, null));

        Program fused = PassTesting.all(program);

        assertThat(PassTesting.body(fused))
                .filteredOn(i -> i.eClass().getName().equals("ReadState"))
                .hasSize(2);
    }

    @Test
    void deadCodeGoesAndTheOutsideStays() {
        State state = program.state("s", CollisionPolicy.SHARE, 1);
        TestProgram.field(state, "count", "u32", 0);
        Value x = program.read("x", "u8");
        body.operation(Opcode.ADD, x, x);
        program.fuzzy("unused", "i32[1]", 1, new int[] {0}, new long[] {3}, 1, 2);
        program.table("filled", "u8", 0).setRuntime(true);
        TestProgram.key((MatchTable) program.program().getTables().getLast(), MatchKind.EXACT, "u8");

        Program fused = PassTesting.only(program, "remove-dead-code");

        assertThat(PassTesting.body(fused)).isEmpty();
        assertThat(fused.getInputs()).hasSize(1);
        assertThat(fused.getStates()).hasSize(1);
        assertThat(fused.getTables())
                .hasSize(1)
                .first()
                .satisfies(table -> assertThat(table.getName()).isEqualTo("filled"));
    }
}
