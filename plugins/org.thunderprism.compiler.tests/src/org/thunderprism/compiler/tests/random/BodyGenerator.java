package org.thunderprism.compiler.tests.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;

/** Fills modules with random instructions; each refers to values that are visible at its place. */
final class BodyGenerator {

    private static final int DEPTH = 2;
    private static final int BRANCH_SIZE = 5;
    private static final ValueType SEED = ValueType.unsigned(32);
    private static final List<Opcode> UNARY = List.of(Opcode.NOT, Opcode.NEGATE, Opcode.ABSOLUTE);
    private static final List<Opcode> CONVERSION = List.of(Opcode.WRAP, Opcode.SATURATE);
    private static final List<Opcode> SHIFT = List.of(Opcode.SHIFT_LEFT, Opcode.SHIFT_RIGHT);
    private static final List<Opcode> BINARY = List.of(
            Opcode.ADD,
            Opcode.SUBTRACT,
            Opcode.MULTIPLY,
            Opcode.DIVIDE,
            Opcode.REMAINDER,
            Opcode.AND,
            Opcode.OR,
            Opcode.XOR,
            Opcode.MINIMUM,
            Opcode.MAXIMUM,
            Opcode.EQUAL,
            Opcode.NOT_EQUAL,
            Opcode.LESS,
            Opcode.LESS_EQUAL,
            Opcode.GREATER,
            Opcode.GREATER_EQUAL);

    private final Declarations declarations;
    private final SplittableRandom random;
    private final Features features;
    private final LayerGenerator layers;
    /** Scalars that the next instruction may use. */
    private final List<Value> visible = new ArrayList<>();

    BodyGenerator(Declarations declarations, SplittableRandom random, Features features) {
        this.declarations = declarations;
        this.random = random;
        this.features = features;
        this.layers = new LayerGenerator(random);
    }

    /** Fills a module's body and makes what it computes its results. */
    void fill(Module module, int size) {
        // No folding: operations on constants are to reach the implementation that is tested.
        IrBuilder builder = IrBuilder.on(module.getBody()).withoutFolding();
        int earlier = visible.size();
        for (int i = 0; i < size; i++) {
            instruction(builder, 0);
        }
        List<Value> own = visible.subList(earlier, visible.size()).stream()
                .filter(value -> !(value instanceof Constant))
                .toList();
        for (int i = 0; i < own.size(); i++) {
            builder.result(module, "value" + i, own.get(i));
        }
    }

    private void instruction(IrBuilder builder, int depth) {
        switch (random.nextInt(24)) {
            case 0, 1 -> add(builder.readInput(pick(declarations.inputs())));
            case 2 -> visible.add(builder.use(constant(builder)));
            case 3 -> add(unary(builder));
            case 4, 5 -> add(conversion(builder));
            case 6 -> add(shift(builder));
            case 7 -> add(select(builder));
            case 8 -> add(hash(builder));
            case 9, 10 -> state(builder);
            case 11 -> counter(builder);
            case 12 -> lookup(builder);
            case 13 -> layer(builder);
            case 14 -> branch(builder, depth);
            case 15 -> effect(builder);
            default -> add(binary(builder));
        }
    }

    private void add(Value value) {
        visible.add(value);
    }

    private Value unary(IrBuilder builder) {
        return builder.operation(pick(UNARY), anyValue(builder));
    }

    private Value conversion(IrBuilder builder) {
        return builder.operation(pick(CONVERSION), declarations.type(random), anyValue(builder));
    }

    private Value shift(IrBuilder builder) {
        Value left = anyValue(builder);
        ValueType count = ValueType.unsigned(random.nextInt(1, 65));
        Value right = random.nextBoolean()
                ? builder.constant(count, count.canonical(random.nextInt(70)))
                : valueOf(builder, count);
        return builder.operation(pick(SHIFT), left, right);
    }

    private Value binary(IrBuilder builder) {
        Value left = anyValue(builder);
        return builder.operation(pick(BINARY), left, valueOf(builder, left.getType()));
    }

    private Value select(IrBuilder builder) {
        Value condition = valueOf(builder, ValueType.BOOLEAN);
        Value whenTrue = anyValue(builder);
        return builder.operation(Opcode.SELECT, condition, whenTrue, valueOf(builder, whenTrue.getType()));
    }

    private Value hash(IrBuilder builder) {
        Value[] operands = new Value[random.nextInt(2, 5)];
        operands[0] = valueOf(builder, SEED);
        for (int i = 1; i < operands.length; i++) {
            operands[i] = anyValue(builder);
        }
        return builder.operation(Opcode.HASH, operands);
    }

    private void state(IrBuilder builder) {
        if (!features.state()) {
            return;
        }
        State state = pick(declarations.states());
        StateField field = pick(state.getFields());
        Value index = index(builder, field.getLength());
        switch (random.nextInt(5)) {
            case 0, 1 -> add(builder.readState(state, field, index));
            case 2 -> add(builder.readSlot(state));
            default -> builder.writeState(state, field, index, valueOf(builder, field.getType()));
        }
    }

    private void counter(IrBuilder builder) {
        if (!features.counters()) {
            return;
        }
        Counter counter = pick(declarations.counters());
        Value index = index(builder, counter.getLength());
        if (random.nextBoolean()) {
            add(builder.readCounter(counter, index));
        } else {
            builder.addCounter(counter, index, valueOf(builder, ValueType.unsigned(random.nextInt(1, 65))));
        }
    }

    private Value index(IrBuilder builder, int length) {
        if (length == 0) {
            return null;
        }
        ValueType narrow = ValueType.unsigned(8);
        return random.nextInt(3) == 0 ? anyValue(builder) : builder.constant(narrow, random.nextInt(length + 1));
    }

    private void lookup(IrBuilder builder) {
        if (!features.tables()) {
            return;
        }
        MatchTable table = pick(declarations.tables());
        List<Value> keys = table.getKeys().stream()
                .map(key -> keyFor(builder, key.getType(), table))
                .toList();
        addElements(builder, builder.lookup(table, keys));
    }

    /** Half of the keys are ones that an entry names, so that entries match. */
    private Value keyFor(IrBuilder builder, ValueType type, MatchTable table) {
        if (table.getEntries().isEmpty() || random.nextBoolean()) {
            return valueOf(builder, type);
        }
        long[] values = pick(table.getEntries()).getValues();
        return builder.constant(type, type.canonical(values[random.nextInt(values.length)]));
    }

    private void layer(IrBuilder builder) {
        if (!features.primitives()) {
            return;
        }
        ValueType element = declarations.type(random);
        List<Value> elements = IntStream.range(0, random.nextInt(2, 7))
                .mapToObj(i -> valueOf(builder, element))
                .toList();
        addElements(
                builder,
                layers.layer(builder, builder.pack(elements), declarations.type(random), declarations.type(random)));
    }

    private void addElements(IrBuilder builder, Value value) {
        if (value.getType().isScalar()) {
            add(value);
        } else {
            IntStream.range(0, value.getType().length()).forEach(i -> add(builder.extract(value, i)));
        }
    }

    private void branch(IrBuilder builder, int depth) {
        if (!features.branches() || depth == DEPTH) {
            return;
        }
        If branch = builder.branch(valueOf(builder, ValueType.BOOLEAN));
        block(builder.in(branch.getThen()), depth + 1);
        if (random.nextBoolean()) {
            block(builder.in(IrBuilder.otherwise(branch)), depth + 1);
        }
    }

    private void block(IrBuilder builder, int depth) {
        int outside = visible.size();
        for (int i = random.nextInt(1, BRANCH_SIZE + 1); i > 0; i--) {
            instruction(builder, depth);
        }
        visible.subList(outside, visible.size()).clear();
    }

    private void effect(IrBuilder builder) {
        if (features.sends() && random.nextBoolean()) {
            Message message = pick(declarations.messages());
            List<Value> values = message.getFields().stream()
                    .map(field -> valueOf(builder, field.getType()))
                    .toList();
            builder.send(message, values, List.of("crown", "forge"));
        } else if (features.verdicts()) {
            VerdictKind kind = VerdictKind.values()[random.nextInt(VerdictKind.values().length)];
            builder.verdict(kind, IrBuilder.takesArgument(kind) ? valueOf(builder, ValueType.unsigned(32)) : null);
        }
    }

    private Value anyValue(IrBuilder builder) {
        if (visible.isEmpty() || random.nextInt(8) == 0) {
            return constant(builder);
        }
        // Late values are taken more often, so that computations become deep.
        int size = visible.size();
        int index = random.nextBoolean() ? random.nextInt(size) : size - 1 - random.nextInt(Math.min(size, 5));
        return visible.get(index);
    }

    private Value valueOf(IrBuilder builder, ValueType type) {
        List<Value> candidates =
                visible.stream().filter(value -> value.getType().equals(type)).toList();
        if (!candidates.isEmpty() && random.nextInt(4) > 0) {
            return pick(candidates);
        }
        if (visible.isEmpty() || random.nextInt(3) == 0) {
            return builder.constant(type, EdgeValues.next(random, type));
        }
        return builder.operation(pick(CONVERSION), type, pick(visible));
    }

    private Constant constant(IrBuilder builder) {
        ValueType type = declarations.type(random);
        return builder.constant(type, EdgeValues.next(random, type));
    }

    private <T> T pick(List<? extends T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
