package org.thunderprism.codegen.wasm;

import java.util.function.Consumer;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.type.ValueType;

/** Messages between vertices, which are big-endian while memory is little-endian: they are written and read byte by byte. */
final class MessageCode {

    private final Unit unit;
    private final FunctionWriter out;
    private final Consumer<Component> push;

    MessageCode(Unit unit, FunctionWriter out, Consumer<Component> push) {
        this.unit = unit;
        this.out = out;
        this.push = push;
    }

    /** The identifier as a 16-bit load sees it. */
    static int storedIdentifier(Message message) {
        return Short.toUnsignedInt(Short.reverseBytes((short) message.getIdentifier()));
    }

    /** Appends a message to the outbox. */
    void send(Send send) {
        int outbox = unit.memory().outbox();
        int entry = outbox + ProgramMemory.ENTRY_HEADER;
        int payload = entry + ProgramMemory.ENTRY_HEADER;
        MessageLayout layout = MessageLayout.of(send.getMessage());
        int used = out.local(NumberType.I32);
        out.constant(0).memory(MemoryAccess.I32_LOAD, outbox).set(used);
        out.get(used).constant(unit.sites().get(send)).memory(MemoryAccess.I32_STORE, entry);
        out.get(used).constant(layout.size()).memory(MemoryAccess.I32_STORE, entry + Integer.BYTES);
        out.get(used).constant(storedIdentifier(send.getMessage())).memory(MemoryAccess.I32_STORE16, payload);
        for (int i = 0; i < layout.fields().size(); i++) {
            MessageLayout.Field field = layout.fields().get(i);
            for (int element = 0; element < field.field().getType().size(); element++) {
                push.accept(Component.of(send.getValues().get(i), element));
                store(field, used, payload + field.offset() + element * field.bytes());
            }
        }
        out.constant(0).get(used).constant(ProgramMemory.entryBytes(send)).numeric(Numeric.I32_ADD);
        out.memory(MemoryAccess.I32_STORE, outbox);
    }

    /** Stores the scalar on the stack, the most significant byte first. */
    private void store(MessageLayout.Field field, int address, int offset) {
        NumberType number = NumberTypes.of(field.field().getType());
        boolean narrow = number == NumberType.I32;
        int scalar = out.local(number);
        out.set(scalar);
        for (int i = 0; i < field.bytes(); i++) {
            int shift = Byte.SIZE * (field.bytes() - 1 - i);
            out.get(address).get(scalar);
            if (shift > 0) {
                out.constant(number, shift).numeric(narrow ? Numeric.I32_SHR_U : Numeric.I64_SHR_U);
            }
            out.memory(NumberTypes.store(number, 1), offset + i);
        }
    }

    /** Leaves an element of a field of the received message on the stack. */
    void read(ReadMessage read, int element) {
        MessageLayout.Field field = layout(read).of(read.getField());
        ValueType type = read.getType();
        NumberType number = NumberTypes.of(type);
        boolean narrow = number == NumberType.I32;
        MemoryAccess load = NumberTypes.load(number, 1, false);
        int offset = field.offset() + element * field.bytes();
        out.get(FunctionCode.RECORD).memory(load, offset);
        for (int i = 1; i < field.bytes(); i++) {
            out.constant(number, Byte.SIZE).numeric(narrow ? Numeric.I32_SHL : Numeric.I64_SHL);
            out.get(FunctionCode.RECORD).memory(load, offset + i);
            out.numeric(narrow ? Numeric.I32_OR : Numeric.I64_OR);
        }
        ScalarCode.wrap(out, type.element());
    }

    private static MessageLayout layout(ReadMessage read) {
        return MessageLayout.of((Message) read.getField().eContainer());
    }
}
