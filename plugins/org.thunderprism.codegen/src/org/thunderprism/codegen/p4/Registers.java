package org.thunderprism.codegen.p4;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Names;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;

/**
 * The registers of a program's memory: one for each field of a state, row after row; for a state that compares keys one for each key and one
 * for the rows that are held; one for each counter.
 */
public final class Registers {

    private static final int COUNTER_BITS = 64;

    private final Map<StateField, Register> fields = new IdentityHashMap<>();
    private final Map<State, Register> held = new IdentityHashMap<>();
    private final Map<State, List<Register>> keys = new IdentityHashMap<>();
    private final Map<Counter, Register> counters = new IdentityHashMap<>();
    private final Set<Register> used = new LinkedHashSet<>();

    /**
     * A register.
     *
     * @param name in the ingress control
     * @param width bits of an element
     * @param size elements
     */
    public record Register(String name, int width, int size) {}

    Registers(Program program, P4Names names) {
        for (State state : program.getStates()) {
            String prefix = "state_" + state.getName() + "_";
            for (StateField field : state.getFields()) {
                int size = state.getSlots() * Math.max(1, field.getLength());
                fields.put(
                        field,
                        new Register(
                                names.unique(prefix + field.getName()),
                                field.getType().width(),
                                size));
            }
            if (comparesKeys(state)) {
                held.put(state, new Register(names.unique(prefix + "held"), 1, state.getSlots()));
                keys.put(
                        state,
                        state.getKeys().stream()
                                .map(key -> new Register(
                                        names.unique(prefix + "key_" + key.getName()),
                                        key.getType().width(),
                                        state.getSlots()))
                                .toList());
            }
        }
        for (Counter counter : program.getCounters()) {
            String name = names.unique("counter_" + counter.getName());
            counters.put(counter, new Register(name, COUNTER_BITS, Math.max(1, counter.getLength())));
        }
    }

    /** The registers of a program, as its P4 text names them. */
    public static Registers of(Program program) {
        return new Registers(program, new P4Names());
    }

    /** Whether rows of a state belong to one flow. */
    static boolean comparesKeys(State state) {
        return state.getPolicy() != CollisionPolicy.SHARE && !state.getKeys().isEmpty();
    }

    /** The register of a field. */
    public Register of(StateField field) {
        return fields.get(field);
    }

    /** The register of the rows that are held; null for a state that compares no keys. */
    public Register held(State state) {
        return held.get(state);
    }

    /** The registers of the holders' keys; null for a state that compares none. */
    public List<Register> keys(State state) {
        return keys.get(state);
    }

    /** The register of a counter. */
    public Register of(Counter counter) {
        return counters.get(counter);
    }

    /** Says that the code reads or writes a register, so that it has to be there. */
    String use(Register register) {
        used.add(register);
        return register.name();
    }

    /** The declarations of the registers in use. */
    P4Text declarations() {
        P4Text text = new P4Text();
        used.forEach(register -> text.line(
                "register<" + Bits.type(register.width()) + ">(32w" + register.size() + ") " + register.name() + ";"));
        return text;
    }

    /** Bits of all registers in use. */
    long bits() {
        return used.stream()
                .mapToLong(register -> (long) register.width() * register.size())
                .sum();
    }

    /** Where an element of a field lies in its register. */
    public static int position(StateField field, int slot, int element) {
        return slot * Math.max(1, field.getLength()) + element;
    }

    /** The positions of one row. */
    static IntStream elements(StateField field) {
        return IntStream.range(0, Math.max(1, field.getLength()));
    }
}
