package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;

/**
 * Writes the loop over the records that carries memory from one to the next. What it reads is kept in a tensor for each read, so that the rest
 * of the program goes on with all records at once.
 */
final class LoopCode {

    private static final String AT = "at";

    private final NxModule module;
    private final Dependence dependence;
    private final Scope batch;
    private final Scope body;
    private final ValueCode values;
    private final Lines imports = new Lines();
    /** Variables of the batch that the loop reads, with their names in the body; the map of tables goes in as it is. */
    private final Map<String, String> imported = new LinkedHashMap<>();
    /** Memory that the loop changes, with its variable. */
    private final Map<NxMemory.Cells, String> cells = new LinkedHashMap<>();
    /** Reads whose values are needed afterwards. */
    private final Map<Value, String> kept = new LinkedHashMap<>();
    /** Per state with keys: the row that the record selects. */
    private final Map<State, String> slots = new IdentityHashMap<>();
    /** Per state that flows may be kept out of: 1 when this record's flow has its row. */
    private final Map<State, String> admitted = new IdentityHashMap<>();

    /** @param slots per state with keys, the variable of the batch that holds the rows of all records */
    LoopCode(NxModule module, Dependence dependence, TableContents tables, Scope batch, Map<State, String> slots) {
        this.module = module;
        this.dependence = dependence;
        this.batch = batch;
        this.body = batch.single((here, variable) -> bring(variable));
        this.values = new ValueCode(body, tables);
        slots.forEach((state, variable) -> this.slots.put(state, body.bring(variable)));
    }

    private String bring(String variable) {
        return imported.computeIfAbsent(variable, outer -> {
            String here = batch.variable(outer + "_at");
            imports.add(here + " = row(" + outer + ", " + AT + ")");
            return here;
        });
    }

    /** Writes an instruction, when the loop is its place. */
    void write(FlatCode.Step step) {
        switch (step.instruction()) {
            case Value read when Dependence.isMemoryAccess(read) && !isNeeded(read) -> {
                // Nobody reads it.
            }
            case ReadState read -> {
                String index = index(read.getState(), read.getField(), read.getIndex());
                Optional<String> inside = within(read.getIndex(), NxMemory.row(read.getField()));
                String value = take(module.memory().of(read.getField()), index);
                keep(read, usable(Carrier.of(read.getType()), value, both(inside, admission(read.getState()))));
            }
            case ReadCounter read -> {
                NxMemory.Cells counter = module.memory().of(read.getCounter());
                Optional<String> inside = within(read.getIndex(), counter.elements());
                String value = take(counter, element(read.getIndex(), counter.elements()));
                keep(read, usable(Carrier.U64, value, inside));
            }
            case WriteState write -> {
                Optional<String> inside = within(write.getIndex(), NxMemory.row(write.getField()));
                Optional<String> condition = both(both(inside, admission(write.getState())), guard(step));
                String index = index(write.getState(), write.getField(), write.getIndex());
                put(module.memory().of(write.getField()), index, write.getValue(), condition);
            }
            case WriteSlot write -> {
                int row = NxMemory.row(write.getField());
                Optional<String> inside =
                        both(within(write.getSlot(), write.getState().getSlots()), within(write.getIndex(), row));
                String slot = element(write.getSlot(), write.getState().getSlots());
                String index = place(slot, row, element(write.getIndex(), row));
                put(module.memory().of(write.getField()), index, write.getValue(), both(inside, guard(step)));
            }
            case AddCounter add -> add(add, guard(step));
            case Value value when dependence.isInLoop(value) -> values.write(value);
            default -> {
                // Everything else is done for all records at once.
            }
        }
    }

    private boolean isNeeded(Value read) {
        return dependence.isInLoop(read) || dependence.isInBatch(read);
    }

    private Optional<String> guard(FlatCode.Step step) {
        return body.guard(step.guard(), dependence);
    }

    /**
     * Takes the row that a record selects, as the state's policy says; comes before all instructions.
     *
     * @param variables the keys in the batch
     */
    void claim(State state, List<String> variables) {
        String slot = slots.get(state);
        NxMemory.Cells held = module.memory().held(state);
        List<NxMemory.Cells> keys = module.memory().keys(state);
        List<String> flow = variables.stream().map(body::bring).toList();
        String other = body.let("other", "Nx.bitwise_xor(" + same(slot, keys, flow) + ", 1)");
        String lost = body.let("lost", "Nx.bitwise_and(" + take(held, slot) + ", " + other + ")");
        String mine = body.let("mine", "Nx.bitwise_xor(" + lost + ", 1)");
        boolean bypass = state.getPolicy() == CollisionPolicy.BYPASS;
        if (bypass) {
            admitted.put(state, mine);
        } else {
            state.getFields().forEach(field -> clear(field, slot, mine));
        }
        for (int i = 0; i < keys.size(); i++) {
            String old = take(keys.get(i), slot);
            assign(
                    keys.get(i),
                    slot,
                    bypass ? "Nx.select(" + mine + ", " + flow.get(i) + ", " + old + ")" : flow.get(i));
        }
        assign(held, slot, body.broadcast("1"));
    }

    private String same(String slot, List<NxMemory.Cells> keys, List<String> flow) {
        String same = null;
        for (int i = 0; i < keys.size(); i++) {
            String equal = "Nx.as_type(Nx.equal(" + take(keys.get(i), slot) + ", " + flow.get(i) + "), :s64)";
            same = body.let("same", same == null ? equal : "Nx.bitwise_and(" + same + ", " + equal + ")");
        }
        return same;
    }

    private void clear(StateField field, String slot, String kept) {
        NxMemory.Cells all = module.memory().of(field);
        int length = NxMemory.row(field);
        String begin = place(slot, length, "0");
        String old = "Nx.slice_along_axis(" + variable(all) + ", Nx.squeeze(" + begin + "), " + length + ", axis: 0)";
        assign(
                all,
                begin,
                "Nx.multiply(" + old + ", " + Carrier.of(field.getType()).from(Carrier.S64, kept) + ")");
    }

    private void add(AddCounter add, Optional<String> guard) {
        NxMemory.Cells counter = module.memory().of(add.getCounter());
        Optional<String> condition = both(within(add.getIndex(), counter.elements()), guard);
        String index = element(add.getIndex(), counter.elements());
        String amount = Carrier.U64.from(Carrier.of(add.getAmount().getType()), body.vector(add.getAmount()));
        String counted = condition
                .map(holds -> "Nx.multiply(" + amount + ", " + Carrier.U64.from(Carrier.S64, holds) + ")")
                .orElse(amount);
        assign(counter, index, "Nx.add(" + take(counter, index) + ", " + counted + ")");
    }

    private void put(NxMemory.Cells target, String index, Value value, Optional<String> condition) {
        assign(
                target,
                index,
                condition
                        .map(holds ->
                                "Nx.select(" + holds + ", " + body.operand(value) + ", " + take(target, index) + ")")
                        .orElseGet(() -> body.vector(value)));
    }

    private void assign(NxMemory.Cells target, String index, String value) {
        String variable = variable(target);
        body.lines().add(variable + " = put(" + variable + ", " + index + ", " + value + ")");
    }

    private String take(NxMemory.Cells source, String index) {
        return "Nx.take(" + variable(source) + ", " + index + ")";
    }

    private String variable(NxMemory.Cells memory) {
        return cells.computeIfAbsent(memory, known -> batch.variable(known.name()));
    }

    private void keep(Value read, String expression) {
        body.define(read, ValueCode.hint(read), expression);
        if (dependence.isInBatch(read)) {
            String all = batch.variable(ValueCode.hint(read) + "_read");
            kept.put(read, all);
            body.lines().add(all + " = put(" + all + ", " + AT + ", " + body.operand(read) + ")");
        }
    }

    private static String usable(Carrier carrier, String value, Optional<String> condition) {
        return condition
                .map(holds -> "Nx.multiply(" + value + ", " + carrier.from(Carrier.S64, holds) + ")")
                .orElse(value);
    }

    private Optional<String> admission(State state) {
        return Optional.ofNullable(admitted.get(state));
    }

    private static Optional<String> both(Optional<String> one, Optional<String> other) {
        return one.isEmpty()
                ? other
                : other.map(holds -> "Nx.bitwise_and(" + one.get() + ", " + holds + ")")
                        .or(() -> one);
    }

    /** 1 when an index is in range; empty without an index, which is always in range. */
    private Optional<String> within(Value index, int length) {
        if (index == null) {
            return Optional.empty();
        }
        String number = body.vector(index);
        String below = "Nx.as_type(Nx.less(" + number + ", " + length + "), :s64)";
        return Optional.of(
                index.getType().signed()
                        ? "Nx.bitwise_and(" + below + ", Nx.as_type(Nx.greater_equal(" + number + ", 0), :s64))"
                        : below);
    }

    /** An index with one dimension, brought into range. */
    private String element(Value index, int length) {
        if (index == null) {
            return body.broadcast("0");
        }
        Carrier carrier = Carrier.of(index.getType());
        String number = "Nx.min(" + body.vector(index) + ", " + carrier.operand(length - 1) + ")";
        String positive = index.getType().signed() ? "Nx.max(" + number + ", 0)" : number;
        return Carrier.S64.from(carrier, positive);
    }

    private String index(State state, StateField field, Value index) {
        int row = NxMemory.row(field);
        String slot = state.getKeys().isEmpty() ? body.broadcast("0") : slots.get(state);
        return place(slot, row, index == null ? "0" : element(index, row));
    }

    private String place(String slot, int row, String element) {
        String begin = row == 1 ? slot : "Nx.multiply(" + slot + ", " + row + ")";
        String index = element.equals("0") || row == 1 ? begin : "Nx.add(" + begin + ", " + element + ")";
        return index.equals(slot) ? slot : body.let("index", index);
    }

    /** Writes the loop into the batch; afterwards the kept reads and memory are known there. */
    void close() {
        Lines inner = body.lines();
        if (inner.contains("tables.")) {
            imported.put("tables", "tables");
        }
        List<String> begin = new ArrayList<>(List.of(AT + " = 0"));
        List<String> next = new ArrayList<>(List.of("Nx.add(" + AT + ", 1)"));
        List<String> after = new ArrayList<>(List.of("_"));
        for (Map.Entry<NxMemory.Cells, String> entry : cells.entrySet()) {
            begin.add(entry.getValue() + " = memory." + entry.getKey().name());
            next.add(entry.getValue());
            after.add(entry.getValue());
        }
        for (Map.Entry<Value, String> entry : kept.entrySet()) {
            Carrier carrier = Carrier.of(entry.getKey().getType());
            begin.add(entry.getValue() + " = " + batch.broadcast("Nx.tensor(0, type: " + carrier.type() + ")"));
            next.add(entry.getValue());
            after.add(entry.getValue());
        }
        begin.add("record");
        next.add("record");
        after.add("_");
        for (String variable : imported.keySet()) {
            begin.add(variable);
            next.add(variable);
            after.add("_");
        }
        Lines loop = new Lines()
                .nest(new Lines()
                        .add("while {" + String.join(", ", begin) + "},")
                        .add("      Nx.less(" + AT + ", Nx.axis_size(record, 0)) do")
                        .nest(new Lines()
                                .add(imports.toString().stripTrailing())
                                .add(inner.toString().stripTrailing())
                                .add("{" + next.stream().collect(Collectors.joining(", ")) + "}"))
                        .add("end"));
        batch.lines().add("{" + String.join(", ", after) + "} =");
        batch.lines().add(loop.toString().stripTrailing());
        kept.forEach(batch::bind);
    }

    /** The memory after the loop: what it did not touch is as before. */
    Map<NxMemory.Cells, String> memory() {
        return cells;
    }
}
