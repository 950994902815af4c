package org.thunderprism.codegen.wasm;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.type.ValueType;

/** State, counters and the verdict: what outlives an instruction in the program's memory. */
final class MemoryCode {

    private static final ValueType COUNTER = ValueType.unsigned(Long.SIZE);

    private final ProgramMemory memory;
    private final FunctionWriter out;
    private final Consumer<Value> push;

    MemoryCode(ProgramMemory memory, FunctionWriter out, Consumer<Value> push) {
        this.memory = memory;
        this.out = out;
        this.push = push;
    }

    void read(ReadState read) {
        StateRegion region = memory.state(read.getState());
        StateField field = read.getField();
        Row row = region.isSelected() ? new SelectedRow(region.readRowWord()) : new FixedRow(region.address());
        readElement(row, region.offset(field, 0), field.getType(), field.getLength(), read.getIndex());
    }

    void read(ReadSlot read) {
        StateRegion region = memory.state(read.getState());
        out.constant(0);
        if (region.isSelected()) {
            out.memory(MemoryAccess.I32_LOAD, region.slotWord());
        }
    }

    void read(ReadCounter read) {
        Row row = new FixedRow(memory.counter(read.getCounter()));
        readElement(row, 0, COUNTER, read.getCounter().getLength(), read.getIndex());
    }

    void write(WriteState write) {
        StateRegion region = memory.state(write.getState());
        StateField field = write.getField();
        Row row = region.isSelected() ? new SelectedRow(region.writeRowWord()) : new FixedRow(region.address());
        changeElement(
                row,
                region.offset(field, 0),
                field.getType(),
                field.getLength(),
                write.getIndex(),
                base -> store(write.getValue(), field, base));
    }

    void write(WriteSlot write) {
        StateRegion region = memory.state(write.getState());
        StateField field = write.getField();
        int row = out.local(NumberType.I32);
        keepIndex(write.getSlot(), row, write.getState().getSlots());
        out.when();
        out.get(row).constant(region.rowBytes()).numeric(Numeric.I32_MUL).set(row);
        changeElement(
                new ComputedRow(row, region.address()),
                region.offset(field, 0),
                field.getType(),
                field.getLength(),
                write.getIndex(),
                base -> store(write.getValue(), field, base));
        out.end();
    }

    private void store(Value value, StateField field, int offset) {
        push.accept(value);
        out.memory(NumberTypes.store(field.getType()), offset);
    }

    void add(AddCounter add) {
        int element = out.local(NumberType.I32);
        Row row = new FixedRow(memory.counter(add.getCounter()));
        changeElement(row, 0, COUNTER, add.getCounter().getLength(), add.getIndex(), offset -> {
            out.tee(element).get(element).memory(MemoryAccess.I64_LOAD, offset);
            push.accept(add.getAmount());
            ScalarCode.resize(out, NumberTypes.of(add.getAmount().getType()), NumberType.I64, false);
            out.numeric(Numeric.I64_ADD).memory(MemoryAccess.I64_STORE, offset);
        });
    }

    void verdict(SetVerdict verdict) {
        out.constant(0).constant(verdict.getKind().getValue());
        out.memory(MemoryAccess.I32_STORE, ProgramMemory.VERDICT_KIND);
        out.constant(0);
        if (verdict.getArgument() == null) {
            out.constant(0L);
        } else {
            push.accept(verdict.getArgument());
            ScalarCode.resize(out, NumberTypes.of(verdict.getArgument().getType()), NumberType.I64, false);
        }
        out.memory(MemoryAccess.I64_STORE, ProgramMemory.VERDICT_ARGUMENT);
    }

    /** Memory that elements lie in: code leaves an address on the stack, to which a constant is added. */
    private interface Row {

        /** Leaves the part of the address on the stack that is known at run time alone. */
        void push(FunctionWriter out);

        /** The part that is known now. */
        int base();
    }

    private record FixedRow(int base) implements Row {
        @Override
        public void push(FunctionWriter out) {
            out.constant(0);
        }
    }

    private record SelectedRow(int word) implements Row {
        @Override
        public void push(FunctionWriter out) {
            out.constant(0).memory(MemoryAccess.I32_LOAD, word);
        }

        @Override
        public int base() {
            return 0;
        }
    }

    private record ComputedRow(int local, int base) implements Row {
        @Override
        public void push(FunctionWriter out) {
            out.get(local);
        }
    }

    /** Leaves an element on the stack, or 0 when the index is out of range; {@code index} is null for a single value. */
    private void readElement(Row row, int offset, ValueType type, int length, Value index) {
        int first = row.base() + offset;
        if (index == null || index instanceof Constant) {
            long element = index == null ? 0 : ((Constant) index).getValue();
            if (Long.compareUnsigned(element, Math.max(1, length)) < 0) {
                row.push(out);
                out.memory(NumberTypes.load(type), first + (int) element * RecordLayout.storageBytes(type));
            } else {
                out.constant(NumberTypes.of(type), 0);
            }
            return;
        }
        int element = out.local(NumberType.I32);
        keepIndex(index, element, length);
        out.when(NumberTypes.of(type));
        pushElement(row, element, type);
        out.memory(NumberTypes.load(type), first);
        out.otherwise().constant(NumberTypes.of(type), 0).end();
    }

    /** Writes code around {@code change} that leaves the element's address on the stack, for an index in range only. */
    private void changeElement(Row row, int offset, ValueType type, int length, Value index, IntConsumer change) {
        int first = row.base() + offset;
        if (index == null || index instanceof Constant) {
            long element = index == null ? 0 : ((Constant) index).getValue();
            if (Long.compareUnsigned(element, Math.max(1, length)) < 0) {
                row.push(out);
                change.accept(first + (int) element * RecordLayout.storageBytes(type));
            }
            return;
        }
        int element = out.local(NumberType.I32);
        keepIndex(index, element, length);
        out.when();
        pushElement(row, element, type);
        change.accept(first);
        out.end();
    }

    private void pushElement(Row row, int element, ValueType type) {
        row.push(out);
        out.get(element).constant(RecordLayout.storageBytes(type)).numeric(Numeric.I32_MUL);
        out.numeric(Numeric.I32_ADD);
    }

    /** Keeps an index of any integer type in a local and leaves on the stack whether it is in range. */
    private void keepIndex(Value index, int local, int length) {
        push.accept(index);
        if (NumberTypes.of(index.getType()) == NumberType.I32) {
            out.tee(local).constant(length).numeric(Numeric.I32_LT_U);
        } else {
            int wide = out.local(NumberType.I64);
            out.tee(wide).numeric(Numeric.I32_WRAP_I64).set(local);
            out.get(wide).constant((long) length).numeric(Numeric.I64_LT_U);
        }
    }
}
