package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Every CPU runs the same program on the same memory at the same time, and no update gets lost. */
class ContentionInKernelTest {

    private static final int PACKETS = 1_000_000;
    private static final ValueType LONG = ValueType.unsigned(64);
    private static final ValueType WORD = ValueType.unsigned(32);

    @Test
    void countersAreExact() throws Exception {
        TestProgram test = new TestProgram();
        Counter counter = test.counter("seen", 2);
        IrBuilder body = test.body();
        body.addCounter(counter, body.constant(WORD, 0), body.constant(LONG, 1));
        body.addCounter(counter, body.constant(WORD, 1), body.constant(LONG, 1_000_000_007));

        try (LoadedObject loaded = new LoadedObject(test.program())) {
            long runs = runEverywhere(loaded, new byte[64]);

            assertThat(loaded.dump("counter_seen")).contains("[" + runs + "," + runs * 1_000_000_007 + "]");
        }
    }

    @ParameterizedTest
    @EnumSource(CollisionPolicy.class)
    void lockedRowsAreReadAndWrittenInOneStep(CollisionPolicy policy) throws Exception {
        TestProgram test = new TestProgram();
        State flow = test.state("flow", policy, 4, test.input("source", "u32"));
        flow.setConcurrency(Concurrency.LOCKED);
        StateField packets = TestProgram.field(flow, "packets", "u64", 0);
        StateField twice = TestProgram.field(flow, "twice", "u64", 0);
        StateField torn = TestProgram.field(flow, "torn", "u64", 0);
        IrBuilder body = test.body();
        Value once = body.readState(flow, packets, null);
        Value both = body.readState(flow, twice, null);
        body.writeState(flow, packets, null, add(body, once, 1));
        body.writeState(flow, twice, null, add(body, both, 2));
        Value differs = body.operation(Opcode.NOT_EQUAL, both, body.operation(Opcode.ADD, once, once));
        Value seen = body.operation(Opcode.ADD, body.readState(flow, torn, null), body.wrap(differs, LONG));
        body.writeState(flow, torn, null, seen);

        try (LoadedObject loaded = new LoadedObject(test.program())) {
            long runs = runEverywhere(loaded, new byte[64]);

            assertThat(loaded.sumOf("packets", "state_flow")).isEqualTo(runs);
            assertThat(loaded.sumOf("twice", "state_flow")).isEqualTo(2 * runs);
            assertThat(loaded.sumOf("torn", "state_flow"))
                    .as("one field of another update than the other")
                    .isZero();
        }
    }

    @Test
    void everyCpuHasARowOfItsOwn() throws Exception {
        TestProgram test = new TestProgram();
        State total = test.state("total", CollisionPolicy.SHARE, 1);
        total.setConcurrency(Concurrency.PER_CPU);
        StateField packets = TestProgram.field(total, "packets", "u64", 0);
        IrBuilder body = test.body();
        body.writeState(total, packets, null, add(body, body.readState(total, packets, null), 1));

        try (LoadedObject loaded = new LoadedObject(test.program())) {
            long runs = runEverywhere(loaded, new byte[64]);

            assertThat(loaded.sumOf("packets", "state_total")).isEqualTo(runs);
        }
    }

    private static Value add(IrBuilder body, Value value, long more) {
        return body.operation(Opcode.ADD, value, body.constant(LONG, more));
    }

    /** @return how often the program ran, all CPUs together */
    private static long runEverywhere(LoadedObject loaded, byte[] record) throws Exception {
        List<Integer> cpus = cpus();
        try (ExecutorService runners = Executors.newFixedThreadPool(cpus.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (int cpu : cpus) {
                running.add(runners.submit(() -> {
                    loaded.repeat("thunder_record", record, PACKETS, cpu);
                    return cpu;
                }));
            }
            for (Future<?> run : running) {
                run.get();
            }
        }
        return (long) cpus.size() * PACKETS;
    }

    /** The CPUs that this process may use. */
    private static List<Integer> cpus() throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            String list = status.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseThrow();
            return Stream.of(list.split(","))
                    .map(range -> range.split("-"))
                    .flatMap(ends -> IntStream.rangeClosed(
                                    Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                            .boxed())
                    .toList();
        }
    }
}
