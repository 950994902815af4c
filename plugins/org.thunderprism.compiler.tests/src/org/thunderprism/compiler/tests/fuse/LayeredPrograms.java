package org.thunderprism.compiler.tests.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/**
 * Random programs that look like models: inputs of a few bits, layers of small tables, and arithmetic between and behind them. Only the end
 * is a result, so that whatever comes before may be folded.
 */
final class LayeredPrograms {

    private final SplittableRandom random;
    private final TestProgram program;
    private final IrBuilder body;

    private LayeredPrograms(long seed) {
        Network network = TestProgram.network();
        this.random = new SplittableRandom(seed);
        this.program = new TestProgram(network, "bolt");
        this.body = program.body();
    }

    static Network network(long seed) {
        LayeredPrograms programs = new LayeredPrograms(seed);
        programs.generate();
        return (Network) programs.program.program().eContainer();
    }

    private void generate() {
        ValueType type =
                pick(ValueType.signed(32), ValueType.signed(8), ValueType.unsigned(16), ValueType.unsigned(64));
        List<Value> elements = new ArrayList<>();
        for (int input = random.nextInt(1, 4); input > 0; input--) {
            elements.add(body.wrap(program.read("x" + input, pick("u3", "i4", "u8")), type));
        }
        while (elements.size() < 4 && random.nextBoolean()) {
            elements.add(elements.get(random.nextInt(elements.size())));
        }
        for (int layer = random.nextInt(1, 4); layer > 0; layer--) {
            elements = random.nextInt(5) == 0 ? looked(elements) : layer(elements);
            elements = steps(elements);
        }
        int number = 0;
        for (Value element : elements) {
            if (number == 0 || random.nextInt(4) > 0) {
                program.result("r" + number++, element);
            }
        }
    }

    /** Partition, Map, perhaps a second Map, and SumReduce. */
    private List<Value> layer(List<Value> elements) {
        Value vector = body.pack(elements);
        int size = random.nextInt(1, Math.min(2, elements.size()) + 1);
        if (random.nextInt(3) == 0) {
            size = elements.size();
        }
        Value blocks = body.partition(vector, size, size);
        ValueType entry = pick(
                ValueType.signed(32), ValueType.signed(8), elements.getFirst().getType());
        Value mapped = map(blocks, entry);
        if (random.nextInt(4) == 0) {
            mapped = map(mapped, entry);
        }
        ValueType sum = random.nextBoolean() ? entry : ValueType.signed(32);
        int length = mapped.getType().length();
        long[] bias = random.nextBoolean()
                ? null
                : random.longs(length).map(sum::canonical).toArray();
        return extracted(body.sumReduce(mapped, sum, bias));
    }

    private Value map(Value blocks, ValueType entry) {
        int length = random.nextInt(1, 4);
        List<Table> tables = new ArrayList<>();
        for (int block = 0; block < blocks.getType().blocks(); block++) {
            boolean repeat = !tables.isEmpty() && random.nextInt(5) == 0;
            tables.add(repeat ? tables.getFirst() : fuzzy(blocks.getType(), entry.vector(length)));
        }
        return body.map(blocks, tables);
    }

    private FuzzyTable fuzzy(ValueType blocks, ValueType row) {
        int depth = random.nextInt(4);
        int inner = (1 << depth) - 1;
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setName("t" + program.program().getTables().size());
        table.setDepth(depth);
        table.setArity(blocks.length());
        table.setResult(row);
        table.setFeatures(random.ints(inner, 0, blocks.length()).toArray());
        table.setThresholds(
                random.longs(inner, -12, 20).map(blocks.element()::canonical).toArray());
        table.setRows(random.longs((inner + 1L) * row.length(), -9, 10)
                .map(row::canonical)
                .toArray());
        program.program().getTables().add(table);
        return table;
    }

    /** One lookup in a match table with the first element as key. */
    private List<Value> looked(List<Value> elements) {
        ValueType key = elements.getFirst().getType();
        int length = random.nextInt(3);
        ValueType result =
                length == 0 ? ValueType.signed(16) : ValueType.signed(16).vector(length);
        long[] row = random.longs(result.size(), -99, 100).toArray();
        MatchTable table = program.table("m" + program.program().getTables().size(), result.toString(), row);
        TestProgram.key(table, MatchKind.RANGE, key.toString());
        for (int entry = random.nextInt(4); entry > 0; entry--) {
            long low = random.nextInt(1, 8);
            table.getEntries()
                    .add(TestProgram.entry(
                            new long[] {low},
                            new long[] {low + random.nextInt(4)},
                            random.longs(result.size(), -99, 100).toArray()));
        }
        table.setCapacity(table.getEntries().size());
        Value looked = body.lookup(table, List.of(elements.getFirst()));
        return length == 0 ? List.of(looked) : extracted(looked);
    }

    private List<Value> extracted(Value vector) {
        List<Value> elements = new ArrayList<>();
        for (int index = 0; index < vector.getType().length(); index++) {
            elements.add(body.extract(vector, index));
        }
        return elements;
    }

    /** Arithmetic on the elements; all of them keep one type. */
    private List<Value> steps(List<Value> elements) {
        List<Value> current = elements;
        for (int step = random.nextInt(4); step > 0; step--) {
            current = step(current);
        }
        return current;
    }

    private List<Value> step(List<Value> elements) {
        ValueType type = elements.getFirst().getType();
        Value constant = body.constant(type, type.canonical(random.nextInt(-3, 7)));
        Value count = body.constant(ValueType.unsigned(8), random.nextInt(3));
        Value other = elements.get(random.nextInt(elements.size()));
        ValueType cast = pick(ValueType.signed(16), ValueType.unsigned(8), ValueType.signed(32));
        int kind = random.nextInt(10);
        return elements.stream()
                .map(element -> switch (kind) {
                    case 0 -> body.operation(Opcode.ADD, constant, element);
                    case 1 -> body.operation(Opcode.SUBTRACT, element, constant);
                    case 2 -> body.operation(Opcode.SUBTRACT, constant, element);
                    case 3 -> body.operation(Opcode.MULTIPLY, element, constant);
                    case 4 -> body.operation(Opcode.SHIFT_LEFT, element, count);
                    case 5 -> body.operation(Opcode.ADD, element, other);
                    case 6 -> body.operation(Opcode.NEGATE, element);
                    case 7 -> body.wrap(element, cast);
                    case 8 -> body.operation(Opcode.MAXIMUM, element, constant);
                    default -> body.operation(Opcode.DIVIDE, element, constant);
                })
                .toList();
    }

    @SafeVarargs
    private final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
