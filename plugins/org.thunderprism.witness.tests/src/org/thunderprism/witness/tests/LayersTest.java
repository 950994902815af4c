package org.thunderprism.witness.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.nx.NxProcess;
import org.thunderprism.witness.nx.NxWitness;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** Partition, map and sum in every shape that is compiled in its own way. */
class LayersTest {

    private static NxProcess elixir;

    @BeforeAll
    static void startElixir() throws WitnessException {
        elixir = NxProcess.start();
    }

    @AfterAll
    static void stopElixir() {
        elixir.close();
    }

    @ParameterizedTest(name = "{0} blocks of {1}, {2} outputs, depth {3}, {4} to {5}, sum in {6}")
    @CsvSource({
        "1, 1, 1, 1, u8, i32, i32",
        "5, 2, 32, 4, u8, i8, i32",
        "16, 2, 16, 4, i32, i16, i32",
        "7, 3, 5, 3, u16, i32, i64",
        "3, 5, 9, 5, i64, i40, i33",
        "4, 1, 6, 6, u64, u64, u16",
        "2, 4, 3, 0, u32, i32, i8",
        "40, 1, 64, 2, i16, i8, i32",
        "90, 2, 30, 2, u32, u40, i64",
        "300, 1, 2, 1, u8, u1, u9"
    })
    void meanTheSameInWebAssemblyAndElixir(
            int blocks, int size, int outputs, int depth, String element, String row, String sum)
            throws WitnessException {
        SplittableRandom random = new SplittableRandom(blocks * 31L + size);
        ValueType inputType = ValueType.valueOf(element);
        ValueType rowType = ValueType.valueOf(row);
        ValueType sumType = ValueType.valueOf(sum);
        Program program = Programs.empty();
        Input input = Programs.input(program, "vector", inputType.vector(blocks * size));
        List<Table> tables = IntStream.range(0, blocks)
                .<Table>mapToObj(i -> fuzzy("t" + i, size, depth, inputType, rowType.vector(outputs), random))
                .toList();
        program.getTables().addAll(tables);
        long[] bias = random.longs(outputs).map(sumType::canonical).toArray();
        Programs.module(program, "layer", (module, builder) -> {
            Value mapped = builder.map(builder.partition(builder.readInput(input), size, size), tables);
            Value plain = builder.sumReduce(mapped, sumType, null);
            builder.result(module, "plain", plain);
            builder.result(module, "biased", builder.sumReduce(mapped, sumType, bias));
            builder.result(
                    module,
                    "windows",
                    builder.sumReduce(builder.partition(plain, Math.max(1, outputs / 2), 1), sumType, null));
        });
        List<long[]> records = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            records.add(
                    random.longs((long) blocks * size).map(inputType::canonical).toArray());
        }
        Agreements.assertAgree(new ChicoryWitness(), program, records);
        Agreements.assertAgree(new NxWitness(elixir), program, records);
    }

    private static FuzzyTable fuzzy(
            String name, int arity, int depth, ValueType element, ValueType result, SplittableRandom random) {
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setName(name);
        table.setResult(result);
        table.setDepth(depth);
        table.setArity(arity);
        int nodes = (1 << depth) - 1;
        table.setFeatures(random.ints(nodes, 0, arity).toArray());
        table.setThresholds(random.longs(nodes).map(element::canonical).toArray());
        table.setRows(random.longs((long) result.size() << depth)
                .map(result.element()::canonical)
                .toArray());
        return table;
    }
}
