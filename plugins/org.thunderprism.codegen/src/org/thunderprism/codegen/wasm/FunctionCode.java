package org.thunderprism.codegen.wasm;

import java.util.List;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.type.ValueType;

/**
 * Writes the code of one function: its steps in order. The function's first parameter is the address of the record, or
 * of the message that is being received.
 */
final class FunctionCode {

    /** The parameter with the address of the record or message. */
    static final int RECORD = 0;

    private final Unit unit;
    private final BodyCode body;
    private final FunctionWriter out;
    private final InstructionMap<Integer> locals = new InstructionMap<>();
    private final ScalarCode scalars;
    private final MemoryCode memory;
    private final MessageCode messages;

    FunctionCode(Unit unit, BodyCode body, FunctionWriter out) {
        this.unit = unit;
        this.body = body;
        this.out = out;
        this.scalars = new ScalarCode(out, this::push);
        this.memory = new MemoryCode(unit.memory(), out, this::push);
        this.messages = new MessageCode(unit, out, this::push);
    }

    FunctionWriter out() {
        return out;
    }

    void steps(List<Step> steps) {
        steps.forEach(this::step);
    }

    private void step(Step step) {
        switch (step) {
            case Step.Execute(Instruction instruction, int from, int to) -> execute(instruction, from, to);
            case Step.Branch branch -> branch(branch);
            case Step.Observe(Component component, int offset) -> observe(component, offset);
            case Step.Call(Part part) -> out.get(RECORD).call(body.function(part));
        }
    }

    private void branch(Step.Branch branch) {
        push(branch.branch().getCondition());
        out.when();
        steps(branch.then());
        if (!branch.otherwise().isEmpty()) {
            out.otherwise();
            steps(branch.otherwise());
        }
        out.end();
    }

    private void observe(Component component, int offset) {
        ValueType type = component.source().getType();
        out.get(RECORD);
        push(component);
        ScalarCode.resize(out, NumberTypes.of(type), NumberType.I64, type.signed());
        out.memory(MemoryAccess.I64_STORE, offset);
    }

    private void execute(Instruction instruction, int from, int to) {
        switch (instruction) {
            case Value value when body.storage().isNested(value) -> {
                // Its code stands where it is read.
            }
            case SumReduce sum -> new SumCode(unit, this, sum).write(from, to);
            case Value value -> {
                for (int slot = from; slot < to; slot++) {
                    beginSlot(value);
                    compute(value, slot);
                    endSlot(value, slot);
                }
            }
            case WriteState write -> memory.write(write);
            case WriteSlot write -> memory.write(write);
            case AddCounter add -> memory.add(add);
            case SetVerdict verdict -> memory.verdict(verdict);
            case Send send -> messages.send(send);
            default ->
                throw new IllegalArgumentException(
                        "no code for " + instruction.eClass().getName());
        }
    }

    /** Leaves the content of a slot on the stack. */
    private void compute(Value value, int slot) {
        switch (value) {
            case Constant constant -> out.constant(NumberTypes.of(constant.getType()), constant.getValue());
            case ReadInput read -> readInput(read, slot);
            case Operation operation -> scalars.operation(operation);
            case ReadState read -> memory.read(read);
            case ReadSlot read -> memory.read(read);
            case ReadCounter read -> memory.read(read);
            case ReadMessage read -> messages.read(read, slot);
            case Lookup lookup ->
                selector(lookup).select(out, key -> push(lookup.getKeys().get(key)));
            case MapBlocks map -> {
                int first = slot * map.getBlocks().getType().length();
                selector(map, slot).select(out, element -> push(Component.of(map.getBlocks(), first + element)));
            }
            default ->
                throw new IllegalArgumentException(
                        "no code for " + value.eClass().getName());
        }
    }

    private void readInput(ReadInput read, int element) {
        RecordLayout.Field field =
                unit.layout().inputs().get(unit.program().getInputs().indexOf(read.getInput()));
        out.get(RECORD).memory(NumberTypes.load(read.getType()), field.offset(element));
    }

    private RowSelector selector(Lookup lookup) {
        return unit.tables().match(lookup.getTable());
    }

    /** The table of a block. */
    RowSelector selector(MapBlocks map, int block) {
        return unit.tables().blocks(map).get(block);
    }

    /** Leaves a scalar value on the stack. */
    private void push(Value scalar) {
        push(Component.of(scalar));
    }

    /** Leaves a scalar on the stack, in the number type of its own type. */
    void push(Component component) {
        Value source = component.source();
        switch (source) {
            case MapBlocks map -> {
                int length = map.getType().length();
                pushSlot(map, component.index() / length);
                selector(map, component.index() / length).rows().load(out, component.index() % length);
            }
            case Lookup lookup -> {
                pushSlot(lookup, 0);
                selector(lookup).rows().load(out, component.index());
            }
            default -> pushSlot(source, component.index());
        }
    }

    /** Leaves the content of a slot on the stack, from where it is kept. */
    void pushSlot(Value value, int slot) {
        if (body.storage().isInMemory(value)) {
            NumberType type = Slots.of(value).type();
            out.constant(0)
                    .memory(
                            NumberTypes.load(type, type.bytes(), false),
                            body.storage().address(value) + slot * type.bytes());
        } else if (locals.contains(value)) {
            out.get(locals.get(value) + slot);
        } else {
            compute(value, slot);
        }
    }

    /** Whether a value's slots are in memory. */
    boolean isInMemory(Value value) {
        return body.storage().isInMemory(value);
    }

    /** Where a value's slots are in memory. */
    int address(Value value) {
        return body.storage().address(value);
    }

    /** Comes before the code that leaves a slot's content on the stack. */
    void beginSlot(Value value) {
        if (isInMemory(value)) {
            out.constant(0);
        }
    }

    /** Puts what is on the stack where the slot is kept. */
    void endSlot(Value value, int slot) {
        NumberType type = Slots.of(value).type();
        if (isInMemory(value)) {
            out.memory(NumberTypes.store(type, type.bytes()), address(value) + slot * type.bytes());
        } else {
            out.set(locals.computeIfAbsent(value, this::declare) + slot);
        }
    }

    private int declare(Value value) {
        Slots slots = Slots.of(value);
        int first = out.local(slots.type());
        for (int i = 1; i < slots.count(); i++) {
            out.local(slots.type());
        }
        return first;
    }
}
