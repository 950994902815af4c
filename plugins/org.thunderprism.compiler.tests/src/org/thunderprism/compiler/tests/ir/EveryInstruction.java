package org.thunderprism.compiler.tests.ir;

import java.util.List;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;

/** A network in which every kind of declaration and instruction occurs. */
final class EveryInstruction {

    private EveryInstruction() {}

    static Network network() {
        Network network = TestProgram.network();
        network.setVersion("1.2.0");
        network.setTopology("lab");
        network.setStage(Stage.EXPAND);
        Message told = TestProgram.message(network, "told", MessageKind.SYNC, "slot", "u32", "value", "u8");
        Message carry = TestProgram.message(network, "carry", MessageKind.CARRY, "far", "u8");
        TestProgram test = new TestProgram(network, "bolt");
        Input source = test.input("src", "u32");
        source.setHeaderField("ipv4.src");
        Input features = test.input("features", "u8[4]");
        Input far = test.input("far", "u8");
        far.setCarrier(carry);

        State flow = test.state("flow", CollisionPolicy.BYPASS, 64, source);
        flow.setConcurrency(Concurrency.LOCKED);
        StateField packets = TestProgram.field(flow, "packets", "u8", 0);
        StateField recent = TestProgram.field(flow, "recent", "u8", 4);
        Counter seen = test.counter("seen", 3);
        MatchTable routes = test.table("routes", "u8", 0);
        TestProgram.key(routes, MatchKind.LPM, "u32");
        TestProgram.key(routes, MatchKind.EXACT, "u8");
        TestProgram.key(routes, MatchKind.RANGE, "u64");
        TestProgram.key(routes, MatchKind.TERNARY, "u8");
        routes.getEntries().add(TestProgram.entry(new long[] {0x0A000000, 1, 2, 3}, new long[] {8, 0, -1, 7}, 9));
        routes.setCapacity(16);
        routes.setRuntime(true);
        FuzzyTable tree = test.fuzzy("tree", "i8[2]", 2, new int[] {0}, new long[] {7}, 1, -1, 2, -2);
        Model mlp = test.model("mlp", 4, "i32[2]");

        IrBuilder body = test.body();
        Value address = body.readInput(source);
        Value vector = body.readInput(features);
        Value first = body.extract(vector, 0);
        Value big = body.use(body.constant(ValueType.unsigned(64), -1));
        Value hop = body.lookup(routes, List.of(address, first, big, first));
        Value sum = body.operation(Opcode.ADD, hop, hop);
        Value packed = body.pack(List.of(sum, first));
        Value blocks = body.partition(vector, 2, 2);
        Value layer = body.sumReduce(body.map(blocks, List.of(tree, tree)), ValueType.signed(32), new long[] {5, -5});
        Value logits = body.call(mlp, vector);
        Value old = body.readState(flow, packets, null);
        body.writeState(flow, recent, first, old);
        body.addCounter(seen, first, body.readCounter(seen, first));
        If branch = body.branch(body.operation(Opcode.LESS, first, old));
        IrBuilder then = body.in(branch.getThen());
        then.verdict(VerdictKind.FORWARD, then.readInput(far));
        then.send(told, List.of(then.readSlot(flow), old), List.of("crown", "grid"));
        body.in(IrBuilder.otherwise(branch)).verdict(VerdictKind.DROP, null);
        test.result("packed", packed);
        test.result("layer", layer);
        test.result("logits", logits);

        test.receiver(told, receiver -> {
            Value slot = receiver.readMessage(told.getFields().get(0));
            receiver.writeSlot(
                    flow,
                    packets,
                    slot,
                    null,
                    receiver.readMessage(told.getFields().get(1)));
        });
        return network;
    }
}
