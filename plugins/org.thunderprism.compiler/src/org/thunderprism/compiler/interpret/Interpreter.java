package org.thunderprism.compiler.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.type.ValueType;

/**
 * Runs one vertex's program on records. State, counters and table entries last from one record to the next.
 *
 * <p>The program must be well formed ({@link org.thunderprism.compiler.ir.IrCheck}) and must not change afterwards. An interpreter serves one
 * thread at a time.
 */
public final class Interpreter {

    private final Program program;
    private final Memory memory;
    private final Machine machine;
    private final ValueType[] recordTypes;
    private final Code[] modules;
    private final Map<Message, Code> receivers = new IdentityHashMap<>();
    private final List<ResultField> results;
    private final int[] resultPlaces;
    private final int[] resultSizes;
    private final int resultSize;

    /**
     * Prepares a program.
     *
     * @throws UnloweredModelException when the program calls a model
     */
    public Interpreter(Program program) {
        this.program = program;
        Layout layout = new Layout(program);
        this.memory = new Memory(program, layout);
        this.machine = new Machine(layout.size());
        this.recordTypes =
                elementTypes(program.getInputs().stream().map(Input::getType).toList());
        Map<Integer, Long> constants = new HashMap<>();
        Preparation preparation = new Preparation(layout, memory, constants);
        this.modules = program.getModules().stream()
                .map(module -> preparation.prepare(module.getBody()))
                .toArray(Code[]::new);
        for (Receiver receiver : program.getReceivers()) {
            receivers.put(receiver.getMessage(), preparation.prepare(receiver.getBody()));
        }
        constants.forEach((place, value) -> machine.registers[place] = value);
        this.results = resultFields(program);
        this.resultPlaces = program.getModules().stream()
                .flatMap(module -> module.getResults().stream())
                .mapToInt(result -> layout.of(result.getValue()))
                .toArray();
        this.resultSizes =
                results.stream().mapToInt(field -> field.type().size()).toArray();
        this.resultSize =
                results.stream().mapToInt(field -> field.type().size()).sum();
    }

    private static ValueType[] elementTypes(List<ValueType> types) {
        List<ValueType> elements = new ArrayList<>();
        for (ValueType type : types) {
            for (int i = 0; i < type.size(); i++) {
                elements.add(type.element());
            }
        }
        return elements.toArray(ValueType[]::new);
    }

    private static List<ResultField> resultFields(Program program) {
        List<ResultField> fields = new ArrayList<>();
        int offset = 0;
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                ValueType type = result.getValue().getType();
                fields.add(new ResultField(module.getName(), result.getName(), type, offset));
                offset += type.size();
            }
        }
        return List.copyOf(fields);
    }

    /** The program that runs here. */
    public Program program() {
        return program;
    }

    /** The names, types and offsets of {@link Observation#results()}, in order. */
    public List<ResultField> results() {
        return results;
    }

    /**
     * Runs the program once.
     *
     * @param record one canonical value for each input in the program's order, vectors flattened
     * @throws IllegalArgumentException when the record has another length, or a value that is not canonical in its input's type
     */
    public Observation run(long... record) {
        begin(record, recordTypes, false);
        return runModules();
    }

    /** The same as {@link #run}, with every value on the way. */
    public Trace trace(long... record) {
        begin(record, recordTypes, true);
        Observation observation = runModules();
        return new Trace(observation, machine.traced());
    }

    /** Whether the program does something when such a message arrives. */
    public boolean receives(Message message) {
        return receivers.containsKey(message);
    }

    /**
     * Receives a message: runs the receiver's body.
     *
     * @param values canonical, field after field, vectors flattened
     * @return no results, the verdict pass, and the messages that the receiver sent
     * @throws IllegalArgumentException when the program does not receive the message, or the values do not fit its fields
     */
    public Observation receive(Message message, long... values) {
        Code receiver = receivers.get(message);
        if (receiver == null) {
            throw new IllegalArgumentException(program.getVertex() + " does not receive " + message.getName());
        }
        List<ValueType> types =
                message.getFields().stream().map(MessageField::getType).toList();
        begin(values, elementTypes(types), false);
        receiver.run(machine);
        return machine.observe(new long[0]);
    }

    private void begin(long[] values, ValueType[] types, boolean tracing) {
        if (values.length != types.length) {
            throw new IllegalArgumentException(types.length + " values are needed, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (types[i].canonical(values[i]) != values[i]) {
                throw new IllegalArgumentException("value " + i + " is " + values[i] + ", which is no " + types[i]);
            }
            machine.registers[i] = values[i];
        }
        machine.begin(tracing);
    }

    private Observation runModules() {
        memory.locate(machine.registers);
        for (Code module : modules) {
            module.run(machine);
        }
        long[] observed = new long[resultSize];
        int to = 0;
        for (int i = 0; i < resultPlaces.length; i++) {
            System.arraycopy(machine.registers, resultPlaces[i], observed, to, resultSizes[i]);
            to += resultSizes[i];
        }
        return machine.observe(observed);
    }

    /**
     * Adds an entry to a table behind those that it has.
     *
     * @throws IllegalArgumentException when the program has no such match table, the table is full, or the entry does not fit; see
     *     {@link org.thunderprism.compiler.ir.TableEntries} to check entries that users wrote
     */
    public void addEntry(String table, TableEntry entry) {
        MatchTable match = program.getTables().stream()
                .filter(candidate -> candidate.getName().equals(table) && candidate instanceof MatchTable)
                .map(MatchTable.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no match table " + table));
        memory.table(match).add(entry);
    }

    /** The content of state and counters now. */
    public MemorySnapshot memory() {
        return memory.snapshot();
    }

    /** Forgets all records: state and counters are 0, tables hold the program's own entries. */
    public void reset() {
        memory.clear();
    }
}
