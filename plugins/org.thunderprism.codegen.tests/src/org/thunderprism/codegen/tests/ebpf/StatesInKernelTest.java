package org.thunderprism.codegen.tests.ebpf;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;

/** Few rows and many flows: rows are shared, taken over, or refused, and arrays are read and written in and out of range. */
class StatesInKernelTest {

    private static final int RECORDS = 500;
    private static final int FLOWS = 12;

    static Stream<Arguments> kinds() {
        return Stream.of(CollisionPolicy.values())
                .flatMap(policy ->
                        Stream.of(Concurrency.values()).map(concurrency -> Arguments.of(policy, concurrency)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void collisionsEndAlike(CollisionPolicy policy, Concurrency concurrency) throws WitnessException {
        TestProgram test = new TestProgram();
        Input source = test.input("source", "u48");
        Input port = test.input("port", "i16");
        Value place = test.read("place", "i8");
        State flow = test.state("flow", policy, 4, source, port);
        flow.setConcurrency(concurrency);
        StateField packets = TestProgram.field(flow, "packets", "u9", 0);
        StateField lengths = TestProgram.field(flow, "lengths", "i33", 5);
        State total = test.state("total", CollisionPolicy.SHARE, 1);
        total.setConcurrency(concurrency);
        StateField seen = TestProgram.field(total, "seen", "u64", 0);
        Counter counter = test.counter("places", 3);
        IrBuilder body = test.body();
        Value before = body.readState(flow, packets, null);
        Value next = body.operation(Opcode.ADD, before, body.constant(ValueType.unsigned(9), 1));
        body.writeState(flow, packets, null, next);
        Value length = body.readState(flow, lengths, place);
        body.writeState(
                flow,
                lengths,
                place,
                body.operation(Opcode.SUBTRACT, length, body.wrap(body.readInput(source), length.getType())));
        body.writeState(
                total,
                seen,
                null,
                body.operation(
                        Opcode.ADD, body.readState(total, seen, null), body.constant(ValueType.unsigned(64), 3)));
        body.addCounter(counter, place, next);
        test.result("before", before);
        test.result("after", body.readState(flow, packets, null));
        test.result("length", length);
        test.result("slot", body.readSlot(flow));
        test.result("counted", body.readCounter(counter, place));
        SplittableRandom random = new SplittableRandom(3);
        List<long[]> flows = IntStream.range(0, FLOWS)
                .mapToObj(i -> new long[] {random.nextLong() >>> 16, (short) random.nextInt()})
                .toList();
        List<long[]> records = IntStream.range(0, RECORDS)
                .mapToObj(i -> flows.get(random.nextInt(FLOWS)))
                .map(keys -> new long[] {keys[0], keys[1], random.nextInt(-2, 7)})
                .toList();

        Kernel.assertAgrees(test.program(), records);
    }
}
