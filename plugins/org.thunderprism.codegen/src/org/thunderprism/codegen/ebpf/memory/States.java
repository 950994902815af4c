package org.thunderprism.codegen.ebpf.memory;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.body.Resource;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.type.ValueType;

/** States: the row that a packet's keys select, its fields, and who may use it. */
public final class States {

    /** What is known about a state in one body. */
    private static final class Access {

        final StateLayout layout;
        /** The number of the selected row. */
        Scalar slot = new Scalar.Literal(0);
        /** All bits set when the packet's flow may use the row, else 0; null when every flow may. */
        Scalar mask;

        Access(StateLayout layout) {
            this.layout = layout;
        }
    }

    private final Code code;
    private final Declarations declarations;
    private final Operations operations;
    private final Places places;
    private final Map<State, Access> accesses = new IdentityHashMap<>();

    public States(Code code, Declarations declarations) {
        this.code = code;
        this.declarations = declarations;
        this.operations = new Operations(code);
        this.places = new Places(code);
    }

    private Access access(State state) {
        return accesses.computeIfAbsent(state, key -> {
            StateLayout layout = StateLayout.of(state);
            declare(state, layout, declarations);
            return new Access(layout);
        });
    }

    /** Declares the map of a state, used or not: an operator finds every state that the program has. */
    public static void declare(State state, StateLayout layout, Declarations declarations) {
        if (declarations.has(layout.map())) {
            return;
        }
        CText text = new CText().open("struct " + layout.map() + "_row");
        if (state.getConcurrency() == Concurrency.LOCKED) {
            text.line("__u32 lock; // 1 while a CPU uses the row");
        }
        if (layout.occupiedOffset() >= 0) {
            text.line("__u32 occupied; // 1 when the flow with these keys holds the row");
        }
        List<StateLayout.Member> members = new ArrayList<>(layout.keys());
        members.addAll(layout.fields());
        for (StateLayout.Member member : members) {
            text.line(CTypes.storage(member.type()) + " " + member.name()
                    + (member.array() ? "[" + member.room() + "];" : ";")
                    + (member.room() != member.elements() ? " // " + member.elements() + " in use" : ""));
        }
        text.close(" __attribute__((aligned(8)));").line("");
        boolean perCpu = state.getConcurrency() == Concurrency.PER_CPU;
        text.add(Maps.array(
                layout.map(), perCpu ? "PERCPU_ARRAY" : "ARRAY", state.getSlots(), "struct " + layout.map() + "_row"));
        declarations.add(layout.map(), text);
    }

    /**
     * Finds the rows of a packet's flow, and claims them where the policy asks for it.
     *
     * @param inputs reads an input
     * @param staysLocked whether a row that is locked to claim it stays locked
     */
    public void locate(State state, Function<Input, Scalar> inputs, boolean staysLocked) {
        if (state.getKeys().isEmpty()) {
            return;
        }
        code.from(state.getOrigin());
        Access access = access(state);
        List<ValueType> types = state.getKeys().stream().map(Input::getType).toList();
        List<Scalar> keys = state.getKeys().stream().map(inputs).toList();
        access.slot = code.define(
                state.getName() + "_slot",
                "(" + operations.hash("0", types, keys) + ") & " + (state.getSlots() - 1),
                8 * keys.size());
        code.locate(row(state));
        if (state.getPolicy() != CollisionPolicy.SHARE) {
            claim(state, access, keys, staysLocked);
        }
    }

    private void claim(State state, Access access, List<Scalar> keys, boolean staysLocked) {
        String row = row(state).name();
        boolean locked = state.getConcurrency() == Concurrency.LOCKED;
        if (locked) {
            lock(state);
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            differences.add("((__u64)" + row + "->"
                    + access.layout.keys().get(i).name() + " ^ " + code.read(keys.get(i)) + ")");
        }
        String same = code.read(code.define(
                state.getName() + "_same",
                code.call(Helper.IS_ZERO, String.join(" | ", differences)),
                4 * keys.size()));
        boolean bypass = state.getPolicy() == CollisionPolicy.BYPASS;
        if (bypass) {
            access.mask = code.define(state.getName() + "_mask", "-((" + row + "->occupied ^ 1) | " + same + ")");
            code.open("if (!" + row + "->occupied)");
        } else {
            code.open("if (!(" + row + "->occupied & " + same + "))");
            code.open("if (" + row + "->occupied)");
            access.layout.fields().forEach(field -> clear(row, field));
            code.close("");
        }
        code.statement(row + "->occupied = 1;");
        for (int i = 0; i < keys.size(); i++) {
            code.statement(row + "->" + access.layout.keys().get(i).name() + " = " + code.read(keys.get(i)) + ";");
        }
        code.close("");
        if (locked && !staysLocked) {
            unlock(state);
        }
    }

    /** Locks the selected row. */
    public void lock(State state) {
        code.statement(code.call(Helper.LOCK, "&" + code.require(row(state)) + "->lock") + ";", 12);
    }

    /** Unlocks the selected row. */
    public void unlock(State state) {
        code.statement(code.call(Helper.UNLOCK, "&" + code.require(row(state)) + "->lock") + ";");
    }

    private void clear(String row, StateLayout.Member field) {
        String place = row + "->" + field.name();
        if (!field.array()) {
            code.statement(place + " = 0;");
        } else if (field.room() <= 16) {
            for (int i = 0; i < field.elements(); i++) {
                code.statement(place + "[" + i + "] = 0;", 1);
            }
        } else {
            code.statement("for (int i = 0; i < " + field.elements() + "; i++)");
            code.statement("\t" + place + "[i] = 0;");
        }
    }

    private Resource row(State state) {
        Access access = access(state);
        String name = "row_" + access.layout.map();
        return new Resource(name, text -> {
            String slot = code.read(access.slot);
            Resource.at(name, access.layout.map() + "_row", access.layout.map(), slot)
                    .lookup()
                    .accept(text);
        });
    }

    /** Reads a field of the selected row. */
    public Scalar read(State state, StateField field, ValueType indexType, Scalar index, String hint) {
        Access access = access(state);
        StateLayout.Member member = member(state, field);
        String place = code.require(row(state)) + "->" + member.name();
        String mask = access.mask == null ? null : code.read(access.mask);
        if (index != null) {
            return places.read(hint, place, member.elements(), member.room(), indexType, index, mask);
        }
        return code.define(hint, "(__u64)" + place + (mask == null ? "" : " & " + mask));
    }

    /** Writes a field of the selected row. */
    public void write(State state, StateField field, Scalar index, Scalar value) {
        Access access = access(state);
        if (access.mask != null) {
            code.open("if (" + code.read(access.mask) + ")");
        }
        write(code.require(row(state)), member(state, field), index, value);
        if (access.mask != null) {
            code.close("");
        }
    }

    private void write(String row, StateLayout.Member member, Scalar index, Scalar value) {
        String place = row + "->" + member.name();
        String read = code.read(value);
        if (index == null) {
            code.statement(place + " = " + read + ";");
        } else {
            places.change(place, member.elements(), member.room(), index, element -> element + " = " + read + ";");
        }
    }

    /** Writes a field of the row with the given number; a number that is no row does nothing. */
    public void writeSlot(State state, StateField field, Scalar slot, Scalar index, Scalar value) {
        Access access = access(state);
        StateLayout.Member member = member(state, field);
        if (state.getSlots() == 1 && slot instanceof Scalar.Literal literal && literal.value() == 0) {
            write(code.require(row(state)), member, index, value);
            return;
        }
        code.open("if (" + code.read(slot) + " < " + CTypes.wideLiteral(state.getSlots()) + ")");
        Resource.at("row", access.layout.map() + "_row", access.layout.map(), code.read(slot))
                .lookup()
                .accept(code.inline());
        write("row", member, index, value);
        code.close("");
    }

    /** The number of the selected row. */
    public Scalar slot(State state) {
        return access(state).slot;
    }

    private StateLayout.Member member(State state, StateField field) {
        return access(state).layout.fields().get(state.getFields().indexOf(field));
    }
}
