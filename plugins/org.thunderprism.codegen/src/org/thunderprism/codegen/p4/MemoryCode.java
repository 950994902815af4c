package org.thunderprism.codegen.p4;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.p4.Registers.Register;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.type.ValueType;

/** Code for states and counters, which are registers. */
final class MemoryCode {

    private static final int INDEX_BITS = 32;
    private static final ValueType INDEX = ValueType.unsigned(INDEX_BITS);

    private static final String ALWAYS = "true";
    private static final String NEVER = "false";

    private final Registers registers;
    private final Outside outside;
    private final Locals locals;
    private final Values values;
    private final Map<State, Row> rows = new IdentityHashMap<>();

    /**
     * The row that the packet's keys select.
     *
     * @param index an atom of 32 bits
     * @param bypassed a variable of one bit, 1 when another flow holds the row; null where that cannot be
     */
    private record Row(String index, String bypassed) {}

    MemoryCode(Registers registers, Outside outside, Locals locals, Values values) {
        this.registers = registers;
        this.outside = outside;
        this.locals = locals;
        this.values = values;
    }

    /** Finds the row of a state, as every run does before anything else. */
    void locate(State state, P4Text out) {
        if (state.getKeys().isEmpty()) {
            return;
        }
        String index = locals.declare("row_" + state.getName(), INDEX_BITS);
        List<ValueType> types = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Input key : state.getKeys()) {
            String variable = locals.declare("key", key.getType().width());
            String value = outside.input(key, 0);
            out.line(variable + " = "
                    + Bits.resize(value, outside.inputWidth(key), key.getType().width()) + ";");
            types.add(key.getType());
            keys.add(variable);
        }
        Hash.write(out, index, Bits.literal(INDEX, 0), types, keys);
        out.line(index + " = " + index + " & " + Bits.literal(INDEX, state.getSlots() - 1) + ";");
        String bypassed = null;
        if (Registers.comparesKeys(state)) {
            bypassed = state.getPolicy() == CollisionPolicy.BYPASS ? locals.declare("bypassed", 1) : null;
            claim(state, index, bypassed, types, keys, out);
        }
        rows.put(state, new Row(index, bypassed));
    }

    private void claim(
            State state, String index, String bypassed, List<ValueType> types, List<String> keys, P4Text out) {
        String held = registers.use(registers.held(state));
        String taken = locals.declare("held", 1);
        out.line(held + ".read(" + taken + ", " + index + ");");
        StringBuilder other = new StringBuilder();
        List<Register> stored = registers.keys(state);
        for (int i = 0; i < keys.size(); i++) {
            String holder = locals.declare("holder", types.get(i).width());
            out.line(registers.use(stored.get(i)) + ".read(" + holder + ", " + index + ");");
            other.append(i == 0 ? "" : " || ").append(holder).append(" != ").append(keys.get(i));
        }
        String collides = taken + " == 1w1 && (" + other + ")";
        P4Text claimed = new P4Text();
        claimed.line(held + ".write(" + index + ", 1w1);");
        for (int i = 0; i < keys.size(); i++) {
            claimed.line(stored.get(i).name() + ".write(" + index + ", " + keys.get(i) + ");");
        }
        if (bypassed != null) {
            out.line(bypassed + " = 1w0;");
            out.open("if (" + collides + ")").line(bypassed + " = 1w1;").otherwise();
            out.add(claimed).close();
        } else {
            out.open("if (" + collides + ")");
            state.getFields().forEach(field -> clear(field, index, out));
            out.close().add(claimed);
        }
    }

    private void clear(StateField field, String row, P4Text out) {
        String register = registers.use(registers.of(field));
        Registers.elements(field)
                .forEach(element -> out.line(register + ".write(" + place(field, row, Integer.toString(element)) + ", "
                        + Bits.literal(field.getType(), 0) + ");"));
    }

    /** The place of an element in a field's register; the row and the element are numbers of 32 bits. */
    private static String place(StateField field, String row, String element) {
        if (field.getLength() == 0) {
            return row;
        }
        String offset = element.chars().allMatch(Character::isDigit) ? INDEX_BITS + "w" + element : element;
        return row + " * " + INDEX_BITS + "w" + field.getLength() + " + " + offset;
    }

    /** The number of the packet's row. */
    String slot(ReadSlot read) {
        return Bits.resize(
                row(read.getState()).index(), INDEX_BITS, read.getType().width());
    }

    private Row row(State state) {
        return rows.getOrDefault(state, new Row(Bits.literal(INDEX, 0), null));
    }

    /** Reads a field into a variable. */
    void read(ReadState read, String target, P4Text out) {
        Row row = row(read.getState());
        StateField field = read.getField();
        guarded(
                List.of(inRange(read.getIndex(), field.getLength()), notBypassed(row)),
                () -> registers.use(registers.of(field)) + ".read(" + target + ", "
                        + place(field, row.index(), index(read.getIndex())) + ");",
                target + " = " + Bits.literal(read.getType(), 0) + ";",
                out);
    }

    /** Writes a field of the packet's row. */
    void write(WriteState write, P4Text out) {
        Row row = row(write.getState());
        StateField field = write.getField();
        guarded(
                List.of(inRange(write.getIndex(), field.getLength()), notBypassed(row)),
                () -> store(field, place(field, row.index(), index(write.getIndex())), write.getValue()),
                null,
                out);
    }

    /** Writes a field of the row that a message names. */
    void write(WriteSlot write, P4Text out) {
        StateField field = write.getField();
        String row = index(write.getSlot());
        guarded(
                List.of(
                        inRange(write.getSlot(), write.getState().getSlots()),
                        inRange(write.getIndex(), field.getLength())),
                () -> store(field, place(field, row, index(write.getIndex())), write.getValue()),
                null,
                out);
    }

    private String store(StateField field, String place, Value value) {
        String stored = Bits.convert(
                values.atom(value), value.getType(), field.getType().width());
        return registers.use(registers.of(field)) + ".write(" + place + ", " + stored + ");";
    }

    /** Reads a counter into a variable. */
    void read(ReadCounter read, String target, P4Text out) {
        Register register = registers.of(read.getCounter());
        guarded(
                List.of(inRange(read.getIndex(), read.getCounter().getLength())),
                () -> registers.use(register) + ".read(" + target + ", " + index(read.getIndex()) + ");",
                target + " = " + Bits.literal(register.width(), 0) + ";",
                out);
    }

    /** Adds to a counter. */
    void add(AddCounter add, P4Text out) {
        String condition = inRange(add.getIndex(), add.getCounter().getLength());
        if (condition.equals(NEVER)) {
            return;
        }
        Register register = registers.of(add.getCounter());
        String count = locals.declare("count", register.width());
        String name = registers.use(register);
        String place = index(add.getIndex());
        String amount =
                Bits.convert(values.atom(add.getAmount()), add.getAmount().getType(), register.width());
        guarded(
                List.of(condition),
                () -> name + ".read(" + count + ", " + place + ");\n" + count + " = " + count + " + " + amount + ";\n"
                        + name + ".write(" + place + ", " + count + ");",
                null,
                out);
    }

    /** An index as a number of 32 bits; the first element when there is none. */
    private String index(Value index) {
        if (index == null) {
            return Bits.literal(INDEX, 0);
        }
        return Component.of(index).source() instanceof Constant constant
                ? Bits.literal(INDEX, constant.getValue())
                : Bits.resize(values.atom(index), index.getType().width(), INDEX_BITS);
    }

    /** The condition that an index is in range; or that it always or never is. */
    private String inRange(Value index, int length) {
        if (index == null) {
            return ALWAYS;
        }
        if (Component.of(index).source() instanceof Constant constant) {
            return Arithmetic.inRange(constant.getValue(), length) ? ALWAYS : NEVER;
        }
        ValueType type = index.getType();
        String atom = values.atom(index);
        List<String> conditions = new ArrayList<>();
        if (type.signed()) {
            conditions.add("!(" + Operations.isNegative(type, atom) + ")");
        }
        if (Long.compareUnsigned(type.maximum(), length) >= 0) {
            conditions.add(atom + " < " + Bits.literal(type, length));
        }
        return conditions.isEmpty() ? ALWAYS : String.join(" && ", conditions);
    }

    private static String notBypassed(Row row) {
        return row.bypassed() == null ? ALWAYS : row.bypassed() + " == 1w0";
    }

    /** Writes what is done when all conditions hold, and what is done otherwise if anything. */
    private static void guarded(List<String> conditions, Supplier<String> action, String otherwise, P4Text out) {
        if (conditions.contains(NEVER)) {
            if (otherwise != null) {
                out.line(otherwise);
            }
            return;
        }
        String condition = String.join(
                " && ", conditions.stream().filter(each -> !each.equals(ALWAYS)).toList());
        if (condition.isEmpty()) {
            out.line(action.get());
            return;
        }
        out.open("if (" + condition + ")").line(action.get());
        if (otherwise != null) {
            out.otherwise().line(otherwise);
        }
        out.close();
    }
}
