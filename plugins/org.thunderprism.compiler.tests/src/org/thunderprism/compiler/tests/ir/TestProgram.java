package org.thunderprism.compiler.tests.ir;

import java.util.function.Consumer;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** A program that a test writes down: one module {@code m}, unless the test adds others. Types are given as text, for example {@code i32[4]}. */
public final class TestProgram {

    private static final IrFactory IR = IrFactory.eINSTANCE;

    private final Program program = IR.createProgram();
    private final Module module = IR.createModule();

    /** An empty program at a vertex of a network. */
    public TestProgram(Network network, String vertex) {
        program.setVertex(vertex);
        program.setIndex(network.getPrograms().size());
        network.getPrograms().add(program);
        module.setName("m");
        module.setRole("dataplane");
        module.setBody(IR.createBlock());
        program.getModules().add(module);
    }

    /** An empty program in a network of its own, of stage lower. */
    public TestProgram() {
        this(network(), "bolt");
    }

    /** A network without programs, of stage lower. */
    public static Network network() {
        Network network = IR.createNetwork();
        network.setName("test");
        network.setFacet("bolt");
        network.setStage(Stage.LOWER);
        return network;
    }

    public Program program() {
        return program;
    }

    public Module module() {
        return module;
    }

    /** Appends to the module's body and keeps what is asked for. */
    public IrBuilder body() {
        return IrBuilder.on(module.getBody()).withoutFolding();
    }

    public Input input(String name, String type) {
        Input input = IR.createInput();
        input.setName(name);
        input.setType(ValueType.valueOf(type));
        program.getInputs().add(input);
        return input;
    }

    /** A new input and its value in the module. */
    public Value read(String name, String type) {
        return body().readInput(input(name, type));
    }

    public Value constant(String type, long value) {
        return body().constant(ValueType.valueOf(type), value);
    }

    public void result(String name, Value value) {
        body().result(module, name, value);
    }

    public State state(String name, CollisionPolicy policy, int slots, Input... keys) {
        State state = IR.createState();
        state.setName(name);
        state.setPolicy(policy);
        state.setSlots(slots);
        for (Input key : keys) {
            state.getKeys().add(key);
        }
        program.getStates().add(state);
        return state;
    }

    /** Adds a field; {@code length} is 0 for a single value. */
    public static StateField field(State state, String name, String type, int length) {
        StateField field = IR.createStateField();
        field.setName(name);
        field.setType(ValueType.valueOf(type));
        field.setLength(length);
        state.getFields().add(field);
        return field;
    }

    public Counter counter(String name, int length) {
        Counter counter = IR.createCounter();
        counter.setName(name);
        counter.setLength(length);
        program.getCounters().add(counter);
        return counter;
    }

    public MatchTable table(String name, String result, long... defaultResult) {
        MatchTable table = IR.createMatchTable();
        table.setName(name);
        table.setResult(ValueType.valueOf(result));
        table.setDefaultResult(defaultResult);
        program.getTables().add(table);
        return table;
    }

    public static void key(MatchTable table, MatchKind kind, String type) {
        TableKey key = IR.createTableKey();
        key.setName("key" + table.getKeys().size());
        key.setMatch(kind);
        key.setType(ValueType.valueOf(type));
        table.getKeys().add(key);
    }

    public static TableEntry entry(long[] values, long[] bounds, long... result) {
        TableEntry entry = IR.createTableEntry();
        entry.setValues(values);
        entry.setBounds(bounds);
        entry.setResult(result);
        return entry;
    }

    /** Adds an entry with one key. */
    public static void row(MatchTable table, long value, long bound, long... result) {
        table.getEntries().add(entry(new long[] {value}, new long[] {bound}, result));
        table.setCapacity(table.getEntries().size());
    }

    public FuzzyTable fuzzy(String name, String result, int arity, int[] features, long[] thresholds, long... rows) {
        FuzzyTable table = IR.createFuzzyTable();
        table.setName(name);
        table.setResult(ValueType.valueOf(result));
        table.setArity(arity);
        table.setDepth(Integer.numberOfTrailingZeros(features.length + 1));
        table.setFeatures(features);
        table.setThresholds(thresholds);
        table.setRows(rows);
        program.getTables().add(table);
        return table;
    }

    public Model model(String name, int inputs, String result) {
        Model model = IR.createModel();
        model.setName(name);
        model.setFormat("pegasus");
        model.setPath(name + ".json");
        model.setDigest("0".repeat(64));
        model.setInputLength(inputs);
        model.setResult(ValueType.valueOf(result));
        model.setOutputLength(model.getResult().length());
        program.getModels().add(model);
        return model;
    }

    /** A message; {@code fields} are pairs of name and type. */
    public static Message message(Network network, String name, MessageKind kind, String... fields) {
        Message message = IR.createMessage();
        message.setName(name);
        message.setIdentifier(network.getMessages().size() + 1);
        message.setKind(kind);
        for (int i = 0; i < fields.length; i += 2) {
            MessageField field = IR.createMessageField();
            field.setName(fields[i]);
            field.setType(ValueType.valueOf(fields[i + 1]));
            message.getFields().add(field);
        }
        network.getMessages().add(message);
        return message;
    }

    /** What the program does when the message arrives. */
    public void receiver(Message message, Consumer<IrBuilder> body) {
        Receiver receiver = IR.createReceiver();
        receiver.setMessage(message);
        Block block = IR.createBlock();
        receiver.setBody(block);
        program.getReceivers().add(receiver);
        body.accept(IrBuilder.on(block).withoutFolding());
    }
}
