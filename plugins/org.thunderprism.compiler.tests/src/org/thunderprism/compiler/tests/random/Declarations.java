package org.thunderprism.compiler.tests.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** What a random program declares, and the few types that its instructions use. */
final class Declarations {

    private static final int[] WIDTHS = {1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 48, 63, 64};

    private final SplittableRandom random;
    private final Features features;
    private final List<ValueType> types = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();
    private final List<MatchTable> tables = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    Declarations(SplittableRandom random, Features features) {
        this.random = random;
        this.features = features;
    }

    void declare(Network network, Program program) {
        types.addAll(List.of(ValueType.BOOLEAN, ValueType.unsigned(32), ValueType.unsigned(64), ValueType.signed(32)));
        for (int i = 0; i < 4; i++) {
            types.add(anyType());
        }
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            inputs.add(input());
        }
        for (int i = features.state() ? random.nextInt(1, 4) : 0; i > 0; i--) {
            states.add(state());
        }
        for (int i = features.counters() ? random.nextInt(1, 3) : 0; i > 0; i--) {
            Counter counter = IrFactory.eINSTANCE.createCounter();
            counter.setName("counter" + counters.size());
            counter.setLength(random.nextInt(5));
            counters.add(counter);
        }
        for (int i = features.tables() ? random.nextInt(1, 4) : 0; i > 0; i--) {
            tables.add(table());
        }
        if (features.sends()) {
            messages.add(message());
        }
        program.getInputs().addAll(inputs);
        program.getStates().addAll(states);
        program.getCounters().addAll(counters);
        program.getTables().addAll(tables);
        network.getMessages().addAll(messages);
    }

    private ValueType anyType() {
        int width = random.nextInt(3) == 0 ? random.nextInt(1, 65) : WIDTHS[random.nextInt(WIDTHS.length)];
        return new ValueType(random.nextBoolean(), width, 0, 0);
    }

    /** One of the program's few types, so that values of one type meet often. */
    ValueType type(SplittableRandom chooser) {
        return types.get(chooser.nextInt(types.size()));
    }

    private Input input() {
        Input input = IrFactory.eINSTANCE.createInput();
        input.setName("input" + inputs.size());
        input.setType(random.nextInt(4) == 0 ? anyType() : type(random));
        return input;
    }

    private State state() {
        State state = IrFactory.eINSTANCE.createState();
        state.setName("state" + states.size());
        state.setConcurrency(random.nextBoolean() ? Concurrency.LOCKED : Concurrency.PER_CPU);
        if (random.nextInt(4) > 0) {
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                state.getKeys().add(inputs.get(random.nextInt(inputs.size())));
            }
            // Few slots, so that flows collide.
            state.setSlots(1 << random.nextInt(4));
            state.setPolicy(CollisionPolicy.values()[random.nextInt(CollisionPolicy.values().length)]);
        }
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            StateField field = IrFactory.eINSTANCE.createStateField();
            field.setName("field" + state.getFields().size());
            field.setType(type(random));
            field.setLength(random.nextInt(3) == 0 ? random.nextInt(1, 5) : 0);
            state.getFields().add(field);
        }
        return state;
    }

    private MatchTable table() {
        MatchKind[] kinds = new MatchKind[random.nextInt(1, 4)];
        ValueType[] keyTypes = new ValueType[kinds.length];
        boolean prefix = false;
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = MatchKind.values()[random.nextInt(prefix ? 3 : 4)];
            prefix |= kinds[i] == MatchKind.LPM;
            keyTypes[i] = type(random);
        }
        ValueType result = random.nextBoolean() ? type(random) : type(random).vector(random.nextInt(1, 5));
        return matchTable("table" + tables.size(), kinds, keyTypes, result, random);
    }

    /** A match table with random entries. */
    static MatchTable matchTable(
            String name, MatchKind[] kinds, ValueType[] keyTypes, ValueType result, SplittableRandom random) {
        MatchTable table = IrFactory.eINSTANCE.createMatchTable();
        table.setName(name);
        table.setResult(result);
        table.setDefaultResult(values(result, result.size(), random));
        for (int i = 0; i < kinds.length; i++) {
            TableKey key = IrFactory.eINSTANCE.createTableKey();
            key.setName("key" + i);
            key.setMatch(kinds[i]);
            key.setType(keyTypes[i]);
            table.getKeys().add(key);
        }
        int entries = random.nextInt(7);
        for (int i = 0; i < entries; i++) {
            table.getEntries().add(entry(table, random));
        }
        table.setCapacity(entries);
        return table;
    }

    private static TableEntry entry(MatchTable table, SplittableRandom random) {
        int keys = table.getKeys().size();
        long[] values = new long[keys];
        long[] bounds = new long[keys];
        for (int i = 0; i < keys; i++) {
            ValueType type = table.getKeys().get(i).getType();
            long first = EdgeValues.next(random, type);
            long second = EdgeValues.next(random, type);
            boolean ordered = type.signed() ? first <= second : Long.compareUnsigned(first, second) <= 0;
            switch (table.getKeys().get(i).getMatch()) {
                case EXACT -> values[i] = first;
                case RANGE -> {
                    values[i] = ordered ? first : second;
                    bounds[i] = ordered ? second : first;
                }
                case TERNARY -> {
                    values[i] = first;
                    bounds[i] = type.canonical(second & random.nextLong());
                }
                case LPM -> {
                    values[i] = first;
                    bounds[i] = random.nextInt(type.width() + 1);
                }
            }
        }
        TableEntry entry = IrFactory.eINSTANCE.createTableEntry();
        entry.setValues(values);
        entry.setBounds(bounds);
        entry.setResult(values(table.getResult(), table.getResult().size(), random));
        return entry;
    }

    static long[] values(ValueType type, int count, SplittableRandom random) {
        return LongStream.generate(() -> EdgeValues.next(random, type.element()))
                .limit(count)
                .toArray();
    }

    private Message message() {
        Message message = IrFactory.eINSTANCE.createMessage();
        message.setName("message" + messages.size());
        message.setIdentifier(messages.size() + 1);
        message.setKind(MessageKind.SYNC);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            MessageField field = IrFactory.eINSTANCE.createMessageField();
            field.setName("field" + message.getFields().size());
            field.setType(type(random));
            message.getFields().add(field);
        }
        return message;
    }

    List<Input> inputs() {
        return inputs;
    }

    List<State> states() {
        return states;
    }

    List<Counter> counters() {
        return counters;
    }

    List<MatchTable> tables() {
        return tables;
    }

    List<Message> messages() {
        return messages;
    }
}
